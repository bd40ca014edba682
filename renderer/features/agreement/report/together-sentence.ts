import type { AgreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';
import { reportedFigures, reportedTogether } from '../../../words/agreement-report/coefficients-in-text.ts';
import { undefinedReasonWords } from '../../../words/agreement-report/undefined-sentences.ts';
import { codeNoun } from '../../../words/code-noun.ts';
import { coefficientInText } from '../../../words/coefficient-words.ts';
import { figureText } from '../figure-text.ts';
import { intervalText } from './report-rows.ts';

/** The figures of all codes together in one line; empty where there are none. */
export function togetherSentence(facts: AgreementFacts): string {
  const noun = codeNoun(facts.question.scheme);
  const figures = reportedFigures(facts).filter(({ codeId }) => codeId === null);
  const parts = reportedTogether(facts.question.unit).flatMap((id) => {
    const [figure, drawnToo] = figures.filter(({ coefficient }) => coefficient === id);
    if (!figure) return [];
    const name = coefficientInText(id);
    const { estimate } = figure;
    if (estimate.value === null) return [`${name} not defined (${undefinedReasonWords(estimate.reason, noun)})`];
    const intervals = [intervalText(estimate), drawnToo ? `${intervalText(drawnToo.estimate)}*` : ''];
    return [[name, figureText(id, estimate.value), ...intervals].join(' ').trimEnd()];
  });
  return parts.length === 0 ? '' : `All ${noun}s together: ${parts.join('; ')}.`;
}
