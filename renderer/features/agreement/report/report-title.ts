import type { AgreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';

/** What the report is called as a document: in a PDF, in a browser's tab, and as the name that its print dialog suggests. */
export function reportTitle({ projectLabel, madeAt }: AgreementFacts): string {
  return `Inter-coder agreement, ${projectLabel}, ${new Date(madeAt).toISOString().slice(0, 10)}`;
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
