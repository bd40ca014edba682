import type { AgreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';
import {
  coefficientInText,
  reportedFigures,
  reportedTogether,
} from '../../../words/agreement-report/coefficients-in-text.ts';
import { undefinedReasonWords } from '../../../words/agreement-report/undefined-sentences.ts';
import { intervalText, written } from './report-rows.ts';

/** The figures of all codes together in one line; empty where there are none. */
export function togetherSentence(facts: AgreementFacts): string {
  const figures = reportedFigures(facts).filter(({ codeId }) => codeId === null);
  const parts = reportedTogether(facts.question.unit).flatMap((id) => {
    const figure = figures.find(({ coefficient }) => coefficient === id);
    if (!figure) return [];
    const { estimate } = figure;
    const value =
      estimate.value === null
        ? `not defined (${undefinedReasonWords(estimate.reason)})`
        : `${written(id, estimate.value)} ${intervalText(estimate)}`.trimEnd();
    return [`${coefficientInText(id)} ${value}`];
  });
  return parts.length === 0 ? '' : `All codes together: ${parts.join('; ')}.`;
}
