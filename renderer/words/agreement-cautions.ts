import type { Caution } from '../domain/agreement/behind/cautions.ts';
import type { CountCaution } from '../domain/agreement/behind/count-cautions.ts';
import { type CautionNames, countCautionSentence } from './count-caution-sentence.ts';
import { counted } from './counted.ts';
import { unitNouns } from './unit-nouns.ts';

const share = new Intl.NumberFormat('en-GB', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A caution as a plain sentence, for the screen and the report. */
export function cautionSentence(caution: Caution, names: CautionNames): string {
  switch (caution.code) {
    case 'few_narratives':
      return `These figures come from only ${counted(caution.narratives, 'narrative')}: one more could move them far.`;
    case 'few_spans':
      return `${names.outcome} has only ${counted(caution.spans, 'coded segment')} in all: one match more or less moves these figures far.`;
    case 'skewed':
      return skewedSentence(caution, names);
    case 'inflated_by_blank_text':
      return `The percent agreement (${share.format(caution.percent)}) is high because of text that nobody gave to ${names.outcome}. Of what was given to it, they agree on ${share.format(caution.positive)} only.`;
    case 'much_missing':
      return `${names.coderName(caution.coderId)} has finished only ${share.format(caution.share)} of what is compared here, and hardly counts in the figures for all coders.`;
    case 'few_replicates':
      return `${caution.skipped.toLocaleString('en-GB')} of ${counted(caution.drawn, 'bootstrap sample')} had no variation and were left out: the interval may be too narrow.`;
    default:
      return countCautionSentence(caution satisfies CountCaution, names);
  }
}

function skewedSentence(caution: Extract<Caution, { code: 'skewed' }>, { outcome, unit }: CautionNames): string {
  const { percent, alpha, prevalence } = caution;
  const where = `${prevalence < 0.5 ? 'few' : 'most'} ${unitNouns[unit]}s (${share.format(prevalence)})`;
  return `Coders agree on ${share.format(percent)} of the ${unitNouns[unit]}s, yet alpha is ${alpha.toFixed(2).replace('-', '−')}: ${outcome} is found in ${where}, where chance alone gives much agreement. Read positive and negative agreement as well.`;
}
