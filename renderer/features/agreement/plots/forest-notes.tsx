import { Stack, Text } from '@mantine/core';
import { undefinedReasonSentence } from '../../../words/agreement-words.ts';
import type { Forest } from './forest-rows.ts';

/** How to read the intervals, and why there is a dash where there is one. */
export function ForestNotes({ forest, conventions }: { readonly forest: Forest; readonly conventions: boolean }) {
  return (
    <Stack gap={4} maw="48rem" role="note" aria-label="Notes to the intervals">
      <Text size="sm">
        A long line means that few narratives, or few with the outcome, stand behind the figure: report the interval,
        not the dot alone. The outcomes were coded in the same narratives, so whether two lines overlap does not tell
        whether coders agree more on one outcome than on the other; and the mean has no interval.
      </Text>
      {conventions ? (
        <Text size="sm" c="dimmed">
          .667 and .800 are conventions: Krippendorff (2004) relies on data from .800 and draws tentative conclusions
          from .667. They are no test, and say nothing of what a wrong conclusion would cost.
        </Text>
      ) : null}
      {forest.rows.map(({ code, figure: { estimate } }) =>
        estimate.value === null ? (
          <Text key={code.id} size="sm" c="dimmed">
            {code.name}: — {undefinedReasonSentence(estimate.reason)}
          </Text>
        ) : null,
      )}
    </Stack>
  );
}
