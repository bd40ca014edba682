import { Stack, Text } from '@mantine/core';
import type { Coder } from '../../../domain/coding/coder.ts';
import { groupBy } from '../../../domain/coding/group-by.ts';
import { undefinedReasonSentence } from '../../../words/agreement-words.ts';
import { counted } from '../../../words/counted.ts';
import type { MatrixCell } from './draw-coder-matrix.ts';
import type { PairEstimate } from './pair-estimates.ts';

interface MatrixNotesProps {
  readonly cells: readonly MatrixCell[];
  readonly coders: readonly Coder[];
  readonly isMean: boolean;
}

/** What the numbers rest on, and why there is a dash where there is one. */
export function MatrixNotes({ cells, coders, isMean }: MatrixNotesProps) {
  const initials = (id: string) => coders.find((coder) => coder.id === id)?.initials ?? '?';
  const pairsOf = (some: readonly PairEstimate[]) => some.map(({ pair }) => pair.map(initials).join('–')).join(', ');
  const found = cells.flatMap((cell) => (cell.row === cell.found.pair[0] ? cell.found : []));
  const partial = groupBy(
    found.filter(({ defined, of }) => defined > 0 && defined < of),
    ({ defined }) => defined,
  );
  const undefinedOnes = groupBy(
    found.flatMap((one) => (one.estimate.value === null ? [{ ...one, reason: one.estimate.reason }] : [])),
    ({ reason }) => reason,
  );
  return (
    <Stack gap={4} maw="48rem" role="note" aria-label="Notes to the matrix">
      <Text size="sm">
        {isMean
          ? 'Choose one outcome to open the counts behind a cell. A mean hides which outcome is the weak one: ‘Intervals’ shows them side by side.'
          : 'Press a cell to see the counts and passages behind it.'}{' '}
        A row that is low throughout points at one coder; one low cell points at a pair.
      </Text>
      {[...partial].map(([defined, some]) => (
        <Text key={defined} size="sm" c="dimmed">
          Mean over {counted(defined, 'outcome')} of {some[0]?.of}; on the others it is not defined: {pairsOf(some)}.
        </Text>
      ))}
      {[...undefinedOnes].map(([reason, some]) => (
        <Text key={reason} size="sm" c="dimmed">
          — {pairsOf(some)}: {undefinedReasonSentence(reason)}
        </Text>
      ))}
    </Stack>
  );
}
