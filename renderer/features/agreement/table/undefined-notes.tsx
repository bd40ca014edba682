import { Text } from '@mantine/core';
import type { UndefinedReason } from '../../../domain/agreement/estimate.ts';
import type { Figure } from '../../../domain/agreement/figures.ts';
import { undefinedReasonSentence } from '../../../words/agreement-words.ts';

/** Reason → the letter of its note under the table. */
export type NoteLetters = ReadonlyMap<UndefinedReason, string>;

/** The reasons that stand in a table, in the order they are met, lettered from `a`. */
export function noteLetters(figures: readonly Figure[]): NoteLetters {
  const reasons = new Set(figures.flatMap(({ estimate }) => (estimate.value === null ? [estimate.reason] : [])));
  return new Map([...reasons].map((reason, index) => [reason, String.fromCharCode(97 + index)]));
}

/** The notes under the table: what each lettered dash stands for. */
export function UndefinedNotes({ letters }: { readonly letters: NoteLetters }) {
  if (letters.size === 0) return null;
  return (
    <div role="note" aria-label="What a dash stands for">
      {[...letters].map(([reason, letter]) => (
        <Text key={reason} size="xs" c="dimmed">
          <sup>{letter}</sup> {undefinedReasonSentence(reason)}
        </Text>
      ))}
    </div>
  );
}
