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
      return `${coderName(caution.coderId)} found ${outcome} in ${caution.always ? 'every' : 'no'} ${noun}: kappa with this coder is 0 however often they agree.`;
    case 'opposite_constants':
      return `${coderName(caution.alwaysId)} found ${outcome} in every ${noun} and ${coderName(caution.neverId)} in none: no coefficient says more than that.`;
    case 'empty_cell':
      return emptyCellSentence(caution, outcome, noun);
    case 'one_sided':
      return `All ${counted(caution.differences, 'difference')} go one way: ${coderName(caution.finderId)} found ${outcome} and ${coderName(caution.otherId)} did not. They draw the line at different places.`;
  }
}

type Scarce = Extract<CountCaution, { code: 'rare' | 'common' }>;

const lowThough = 'alpha can be low although the coders hardly differ.';

function rareSentence({ count, of, inJudgements }: Scarce, outcome: string, noun: string): string {
  if (count === 0) return `Nobody found ${outcome} anywhere: nothing shows how far they agree where it is present.`;
  const only = `Only ${count === 1 ? 'one' : count} of ${counted(of, inJudgements ? 'judgement' : noun)}`;
  if (inJudgements) return `${only} found ${outcome}: ${lowThough}`;
  return `${only} ${count === 1 ? 'was' : 'were'} found to be about ${outcome} by anybody: ${lowThough}`;
}

function commonSentence({ count, of, inJudgements }: Scarce, outcome: string, noun: string): string {
  if (count === 0) return `Everybody found ${outcome} everywhere: nothing shows how far they agree where it is absent.`;
  const only = `${count === 1 ? 'one' : count} of ${counted(of, inJudgements ? 'judgement' : noun)}`;
  if (inJudgements) return `Only ${only} did not find ${outcome}: ${lowThough}`;
  return `In only ${only} did anybody not find ${outcome}: ${lowThough}`;
}

function emptyCellSentence(
  { cell, differences }: Extract<CountCaution, { code: 'empty_cell' }>,
  outcome: string,
  noun: string,
): string {
  const one = `one of them did in ${counted(differences, noun)}`;
  if (cell === 'both') return `They never found ${outcome} in the same ${noun}, while ${one}.`;
  return `There is no ${noun} in which neither found ${outcome}, while ${one}: nothing shows where it is absent.`;
}
