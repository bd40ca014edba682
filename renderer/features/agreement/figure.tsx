import { Tooltip } from '@mantine/core';
import type { Estimate } from '../../domain/agreement/estimate.ts';
import { undefinedReasonSentence } from '../../words/agreement-words.ts';
import classes from './figure.module.css';
import type { NoteLetters } from './undefined-notes.tsx';

interface FigureProps {
  readonly estimate: Estimate;
  /** How a value is written. */
  readonly write: (value: number) => string;
  readonly letters: NoteLetters;
}

/** A figure, or a dash with its reason: on pointing, on focus, to a screen reader, and by its letter in the notes below. */
export function Figure({ estimate, write, letters }: FigureProps) {
  if (estimate.value !== null) return <>{write(estimate.value)}</>;
  const reason = undefinedReasonSentence(estimate.reason);
  const letter = letters.get(estimate.reason) ?? '';
  return (
    <Tooltip label={reason} multiline w="20rem">
      <button type="button" className={classes.undefined} aria-label={`—${letter} ${reason}`}>
        —<sup>{letter}</sup>
      </button>
    </Tooltip>
  );
}
