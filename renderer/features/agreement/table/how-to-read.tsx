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
          A unit is what is compared: a narrative, a sentence, a character or a coded segment. A coder has found an
          outcome in a unit if one of their coded segments of it reaches into it; n is the number of units that two or
          more of the coders have looked at.
        </List.Item>
        <List.Item>
          Only finished coding counts. What a coder has not begun or not finished is left out: it is not a ‘no’. A
          narrative that a coder has finished without the outcome is.
        </List.Item>
        <List.Item>
          Prevalence is the share of those ratings that found the outcome. If it is close to 0 or 100 per cent, alpha
          and kappa can be low although the coders rarely differ, and AC1 high. Read all the figures of a row together.
        </List.Item>
        <List.Item>
          Percent is how often two ratings of a unit are the same. Krippendorff’s alpha, Gwet’s AC1 and Cohen’s kappa
          take off what chance would give: 1 is full agreement, 0 is chance. Alpha and AC1 compare all chosen coders at
          once and cope with units that not all have looked at; kappa compares one pair. AC1 counts on two categories,
          found and not found; where statuses are compared, on all that the codebook declares, used or not: not found,
          each status, no status, and several.
        </List.Item>
        <List.Item>
          For coded segments u-alpha asks how far the marked stretches of text coincide, and F1 how many segments of two
          coders match: with the same edges, with at least half in common, or with any overlap.
        </List.Item>
        <List.Item>
          A 95% interval is analytic where the units are narratives and a formula is known. Everywhere else it is a
          bootstrap over narratives; the same seed gives the same interval again. Either way narratives are taken as a
          random sample, independent of one another, and the coders as they are. A dash means not defined, never 0 or 1.
        </List.Item>
        <List.Item>
          Bands are conventions of their authors: Krippendorff (2004) relies on alpha from 0.800 and draws tentative
          conclusions from 0.667; Landis and Koch (1977) call a kappa from 0.61 to 0.80 substantial.
        </List.Item>
      </List>
    </section>
  );
}
