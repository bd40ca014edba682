import { List, Title } from '@mantine/core';

/** What the figures mean and what they do not, in a few plain sentences. */
export function HowToRead() {
  return (
    <section aria-label="How to read this">
      <Title order={2} size="h4" mb="xs" mt="md">
        How to read this
      </Title>
      <List size="sm" spacing="xs" maw="44rem">
        <List.Item>
          One unit is one narrative. A coder has found an outcome if at least one coded segment carries it, wherever it
          stands; n is the number of narratives that two or more of the coders have finished.
        </List.Item>
        <List.Item>
          Only finished coding counts. What a coder has not begun or not finished is left out: it is not a ‘no’. A
          narrative that a coder has finished without the outcome is.
        </List.Item>
        <List.Item>
          Prevalence is the share of those ratings that found the outcome. If it is close to 0 or 100 per cent, alpha
          and kappa can be low although the coders rarely differ. Read all the figures of a row together.
        </List.Item>
        <List.Item>
          Percent is how often two ratings of a narrative are the same. Krippendorff’s alpha and Cohen’s kappa take off
          what chance would give: 1 is full agreement, 0 is chance. Alpha compares all chosen coders at once and copes
          with narratives that not all have finished; kappa compares one pair. A dash means not defined, never 0 or 1.
        </List.Item>
        <List.Item>
          Bands are conventions of their authors: Krippendorff (2004) relies on alpha from 0.800 and draws tentative
          conclusions from 0.667; Landis and Koch (1977) call a kappa from 0.61 to 0.80 substantial.
        </List.Item>
      </List>
    </section>
  );
}
