import type { CountCaution } from '../domain/agreement/behind/count-cautions.ts';
import type { UnitKind } from '../domain/coding/units/comparison.ts';
import { counted } from './counted.ts';
import { unitNouns } from './unit-nouns.ts';

/** What a caution's sentence calls things. */
export interface CautionNames {
  readonly outcome: string;
  readonly unit: UnitKind;
  readonly coderName: (coderId: string) => string;
}

/** A caution about the counts of one code, as a plain sentence. */
export function countCautionSentence(caution: CountCaution, { outcome, unit, coderName }: CautionNames): string {
  const noun = unitNouns[unit];
  switch (caution.code) {
    case 'rare':
      return rareSentence(caution, outcome, noun);
    case 'common':
      return commonSentence(caution, outcome, noun);
    case 'constant_coder':
      return `${coderName(caution.coderId)} found ${outcome} in ${caution.always ? 'every' : 'no'} ${noun}: kappa with this coder cannot be above 0, however often they agree.`;
    case 'opposite_constants':
      return `${coderName(caution.alwaysId)} found ${outcome} in every ${noun} and ${coderName(caution.neverId)} in none: no coefficient says more than that.`;
    case 'empty_cell':
      return emptyCellSentence(caution, outcome, noun);
    case 'one_sided':
      return `Wherever only one of the two found ${outcome} (${counted(caution.differences, noun)}), it was ${coderName(caution.finderId)}, never ${coderName(caution.otherId)}: they may draw the line at different places.`;
  }
}

type Scarce = Extract<CountCaution, { code: 'rare' | 'common' }>;

function rareSentence({ count, of, inJudgements }: Scarce, outcome: string, noun: string): string {
  if (count === 0) return `Nobody found ${outcome} anywhere: nothing shows how far they agree where it is present.`;
  const only = `Only ${count === 1 ? 'one' : count} of ${counted(of, inJudgements ? 'judgement' : noun)}`;
  const found = inJudgements ? 'found' : `${count === 1 ? 'was' : 'were'} found by anybody to be about`;
  return `${only} ${found} ${outcome}: too few to say exactly how far they agree where it is present.`;
}

function commonSentence({ count, of, inJudgements }: Scarce, outcome: string, noun: string): string {
  if (count === 0) return `Everybody found ${outcome} everywhere: nothing shows how far they agree where it is absent.`;
  const only = `${count === 1 ? 'one' : count} of ${counted(of, inJudgements ? 'judgement' : noun)}`;
  const missing = inJudgements
    ? `Only ${only} did not find ${outcome}`
    : `In only ${only} did anybody not find ${outcome}`;
  return `${missing}: too few to say exactly how far they agree where it is absent.`;
}

function emptyCellSentence(
  { cell, differences }: Extract<CountCaution, { code: 'empty_cell' }>,
  outcome: string,
  noun: string,
): string {
  const alone = counted(differences, noun);
  if (cell === 'both') return `They never found ${outcome} in the same ${noun}, while one of them did in ${alone}.`;
  return `They never agreed that ${outcome} is absent from a ${noun}, while one of them did not find it in ${alone}.`;
}
