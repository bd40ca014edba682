import type { Caution } from '../domain/agreement/behind/cautions.ts';
import type { CountCaution } from '../domain/agreement/behind/count-cautions.ts';
import { joinedList } from './agreement-report/joined-list.ts';
import { coefficientInText } from './coefficient-words.ts';
import { type CautionNames, countCautionSentence } from './count-caution-sentence.ts';
import { counted } from './counted.ts';

const share = new Intl.NumberFormat('en-GB', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A caution as a plain sentence, for the screen and the report. */
export function cautionSentence(caution: Caution, names: CautionNames): string {
  switch (caution.code) {
    case 'few_narratives':
      return `These figures come from only ${counted(caution.narratives, 'narrative')}: too few to be exact, so read and report them with their intervals.`;
    case 'few_to_draw':
      return `Bootstrap intervals that draw from only ${counted(caution.narratives, 'narrative')} are mostly too narrow.`;
    case 'no_width':
      return noWidthSentence(caution);
    case 'few_spans':
      return `${names.outcome} has only ${counted(caution.spans, 'coded segment')} in all: too few for exact figures.`;
    case 'no_disagreement':
      return noDisagreementSentence(caution, names);
    case 'skewed':
      return skewedSentence(caution);
    case 'inflated_by_blank_text':
      return `The percent agreement (${share.format(caution.percent)}) is high because of text that nobody gave to ${names.outcome}. Positive agreement, which leaves that text out, is ${share.format(caution.positive)}.`;
    case 'much_missing':
      return muchMissingSentence(caution, names);
    case 'few_replicates':
      return `Up to ${caution.skipped.toLocaleString('en-GB')} of ${counted(caution.drawn, 'bootstrap replicate')} gave a figure no value and were left out: its interval may be too narrow.`;
    default:
      return countCautionSentence(caution satisfies CountCaution, names);
  }
}

function skewedSentence({ percent, alpha, prevalence }: Extract<Caution, { code: 'skewed' }>): string {
  const how = prevalence < 0.5 ? 'low' : 'high';
  return `Percent agreement is ${share.format(percent)}, yet alpha is ${alpha.toFixed(2).replace('-', '−')}: with a prevalence as ${how} as ${share.format(prevalence)}, chance alone gives much agreement. Read positive and negative agreement as well.`;
}

function noDisagreementSentence(
  { narratives, hasInterval }: Extract<Caution, { code: 'no_disagreement' }>,
  { unit }: CautionNames,
): string {
  const n = unit === 'narrative' ? `n = ${narratives.toLocaleString('en-GB')}` : counted(narratives, 'narrative');
  return `No disagreement was seen${hasInterval ? ', so the interval has no width' : ''}; with ${n} that is not certainty.`;
}

function noWidthSentence({ coefficients, narratives }: Extract<Caution, { code: 'no_width' }>): string {
  const whose = coefficients.length === 1 ? 'interval' : 'intervals';
  const has = coefficients.length === 1 ? 'has' : 'have';
  const names = joinedList(coefficients.map(coefficientInText));
  return `The ${whose} of ${names} ${has} no width. That comes of how little answers vary in ${counted(narratives, 'narrative')}; it is not certainty.`;
}

function muchMissingSentence(caution: Extract<Caution, { code: 'much_missing' }>, { coderName }: CautionNames): string {
  const much = caution.share === 0 ? 'nothing' : `only ${share.format(caution.share)}`;
  return `${coderName(caution.coderId)} has finished ${much} of what is compared here, far less than another coder: the figures for all coders say little about this one.`;
}
