import {
  IconCircleMinus,
  IconCirclePlus,
  IconCopy,
  IconEqual,
  IconEraser,
  IconPlayerTrackNext,
  IconReplace,
} from '@tabler/icons-react';
import type { ReportedOutcome } from '../../domain/exchange/import-report.ts';
import { importOutcomeWord } from '../../words/import-words.ts';
import classes from './import.module.css';
import { prospectWords } from './outcome-words.ts';

const icons: Readonly<Record<ReportedOutcome, typeof IconCirclePlus>> = {
  added: IconCirclePlus,
  added_further: IconCirclePlus,
  replaced: IconReplace,
  skipped: IconPlayerTrackNext,
  identical: IconEqual,
  repeated: IconCopy,
  refused: IconCircleMinus,
  withdrawn: IconEraser,
  unreadable: IconCircleMinus,
};

interface OutcomeMarkProps {
  readonly outcome: ReportedOutcome;
  /** Before the import, or after it. */
  readonly tense: 'will' | 'has';
}

/** What becomes of a row, as icon and word. */
export function OutcomeMark({ outcome, tense }: OutcomeMarkProps) {
  const Icon = icons[outcome];
  return (
    <span className={classes.outcome} data-outcome={outcome}>
      <Icon size={16} aria-hidden />
      {tense === 'will' ? prospectWords[outcome] : importOutcomeWord(outcome)}
    </span>
  );
}
