import { Stack, Text } from '@mantine/core';
import type { Coder } from '../../../domain/coding/coder.ts';
import { undefinedReasonSentence } from '../../../words/agreement-words.ts';
import { counted } from '../../../words/counted.ts';
import type { MatrixCell } from './draw-coder-matrix.ts';

interface MatrixNotesProps {
  readonly cells: readonly MatrixCell[];
  readonly coders: readonly Coder[];
  readonly isMean: boolean;
}

/** What the numbers rest on, and why there is a dash where there is one. */
export function MatrixNotes({ cells, coders, isMean }: MatrixNotesProps) {
  const initials = (id: string) => coders.find((coder) => coder.id === id)?.initials ?? '?';
  const ofPairs = cells.filter(({ row, found: { pair } }) => row === pair[0]);
  const partial = ofPairs.filter(({ found }) => isMean && found.defined > 0 && found.defined < found.of);
  return (
    <Stack gap={4} role="note" aria-label="Notes to the matrix">
      <Text size="sm">
        {isMean
          ? 'Choose one outcome to open the counts behind a cell. A mean hides which outcome is the weak one: Intervals shows them side by side.'
          : 'Press a cell to see the counts and passages behind it.'}{' '}
        A row that is low throughout points at one coder; one low cell points at a pair.
      </Text>
      {partial.map(({ found }) => (
        <Text key={found.pair.join()} size="sm" c="dimmed">
          {found.pair.map(initials).join('–')}: mean over {counted(found.defined, 'outcome')} of {found.of}; on the
          others it is not defined.
        </Text>
      ))}
      {ofPairs.map(({ found: { pair, estimate } }) =>
        estimate.value === null ? (
          <Text key={pair.join()} size="sm" c="dimmed">
            {pair.map(initials).join('–')}: — {undefinedReasonSentence(estimate.reason)}
          </Text>
        ) : null,
      )}
    </Stack>
  );
}
