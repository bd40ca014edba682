import type { AgreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';
import { chosenCaseWords } from '../../../words/agreement-report/case-sentence.ts';
import { unitNouns } from '../../../words/unit-nouns.ts';

/** What the report is called as a document: in a PDF, in a browser's tab, and as the name that its print dialog suggests. */
export function reportTitle({ projectLabel, question, cases, madeAt }: AgreementFacts): string {
  const date = new Date(madeAt).toISOString().slice(0, 10);
  const what = [`${unitNouns[question.unit]}s`, ...(cases ? [chosenCaseWords(cases)] : [])];
  return ['Inter-coder agreement', projectLabel, ...what, date].join(', ');
}

/** Gives the window this title for as long as the work takes. */
export async function underTitle<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const before = document.title;
  document.title = title;
  try {
    return await work();
  } finally {
    document.title = before;
  }
}
