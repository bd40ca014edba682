import { codesOfDisagreement } from './codes-of-disagreement.ts';
import type { Disagreement } from './disagreement.ts';

/** The disagreements about each code. A `different_outcome` stands under both of its codes. */
export function disagreementsByCode(
  disagreements: readonly Disagreement[],
): ReadonlyMap<string, readonly Disagreement[]> {
  const byCode = new Map<string, Disagreement[]>();
  for (const disagreement of disagreements) {
    for (const codeId of codesOfDisagreement(disagreement)) {
      const own = byCode.get(codeId);
      if (own) own.push(disagreement);
      else byCode.set(codeId, [disagreement]);
    }
  }
  return byCode;
}
