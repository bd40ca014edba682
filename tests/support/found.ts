import type { FusedSpan } from '../../renderer/domain/coding/units/fused-spans.ts';
import { compareTwoCoders } from '../../renderer/domain/reconciliation/compare-two-coders.ts';
import type { Disagreements } from '../../renderer/domain/reconciliation/disagreement.ts';

/** What is found of two coders, Ada and Ben, on one narrative under no tolerance. */
export function foundOf(ada: readonly FusedSpan[], ben: readonly FusedSpan[]): Disagreements {
  const codeIds = ['safety', 'voice', 'rights', 'inclusion'];
  const where = { narrativeId: 'n1', coderIds: ['ada', 'ben'] } as const;
  const { matches, differences } = compareTwoCoders(ada, ben, { codeIds, tolerance: 0 });
  return {
    matches: matches.map((spans) => ({ ...where, spans })),
    disagreements: differences.map((difference) => ({ ...where, ...difference })),
  };
}
