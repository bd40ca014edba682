import type { AgreementFacts } from '../../domain/exchange/agreement-report/agreement-facts.ts';
import { longDate } from '../moment-words.ts';
import { caseSentences } from './case-sentence.ts';
import { coefficientSentences } from './coefficient-sentences.ts';
import { intervalSentences } from './interval-sentences.ts';
import { undefinedSentences } from './undefined-sentences.ts';
import { unitSentences } from './unit-sentences.ts';
import { codebookSentences, workSentences } from './work-sentences.ts';

/**
 * How the figures were made, as a paragraph for a paper: what was compared by whom, in which units, which coefficients with
 * which intervals, and what has no value. Coders appear with their initials unless `namesCoders`.
 */
export function methodsParagraph(facts: AgreementFacts, namesCoders: boolean): string {
  return [
    ...codebookSentences(facts),
    ...caseSentences(facts.cases),
    ...workSentences(facts, namesCoders),
    ...unitSentences(facts),
    ...coefficientSentences(facts),
    ...intervalSentences(facts),
    ...undefinedSentences(facts),
    `Computed with Outcome Coder ${facts.appVersion} on ${longDate(facts.madeAt)}.`,
  ].join(' ');
}
