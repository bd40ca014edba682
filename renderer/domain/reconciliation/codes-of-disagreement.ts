import type { Disagreement } from './disagreement.ts';

/** The codes that a disagreement is about: two of a `different_outcome`, one of any other. */
export function codesOfDisagreement({ spans: [first, second] }: Pick<Disagreement, 'spans'>): string[] {
  if (first && second && first.codeId !== second.codeId) return [first.codeId, second.codeId];
  const one = first ?? second;
  return one ? [one.codeId] : [];
}
