import { Tooltip, UnstyledButton } from '@mantine/core';
import type { Estimate } from '../../../domain/agreement/estimate.ts';
import { undefinedReasonSentence } from '../../../words/agreement-words.ts';
import button from '../number-button.module.css';
import classes from './figure.module.css';
import type { NoteLetters } from './undefined-notes.tsx';

interface FigureProps {
  readonly estimate: Estimate;
  /** How a value is written. */
  readonly write: (value: number) => string;
  readonly letters: NoteLetters;
  /** What the figure is of, for whoever hears it without its table. */
  readonly of: string;
  /** Shows what is behind the figure; missing where nothing can be shown. */
  readonly onExplain?: (() => void) | undefined;
}

/**
 * A figure, or a dash with its reason: on pointing, on focus, to a screen reader, and by its letter in the notes below.
 * Pressing it explains it.
 */
export function Figure({ estimate, write, letters, of, onExplain }: FigureProps) {
  if (estimate.value === null) return <UndefinedFigure {...{ estimate, letters, of, onExplain }} />;
  const value = write(estimate.value);
  if (!onExplain) return <>{value}</>;
  return (
    <UnstyledButton className={button.number} onClick={onExplain} aria-label={`${value}, ${of}: explain this number`}>
      {value}
    </UnstyledButton>
  );
}

interface UndefinedFigureProps extends Omit<FigureProps, 'estimate' | 'write'> {
  readonly estimate: Extract<Estimate, { value: null }>;
}

function UndefinedFigure({ estimate, letters, of, onExplain }: UndefinedFigureProps) {
  const reason = undefinedReasonSentence(estimate.reason);
  const letter = letters.get(estimate.reason) ?? '';
  return (
    <Tooltip label={reason} multiline w="20rem">
      <UnstyledButton
        className={`${button.number} ${classes.undefined}`}
        data-explained={onExplain ? true : undefined}
        aria-label={`—${letter}, ${of}. ${reason}`}
        onClick={onExplain}
      >
        —<sup>{letter}</sup>
      </UnstyledButton>
    </Tooltip>
  );
}
