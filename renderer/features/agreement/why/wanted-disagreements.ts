import { codesOfDisagreement } from '../../../domain/reconciliation/codes-of-disagreement.ts';
import type { Disagreement, DisagreementKind } from '../../../domain/reconciliation/disagreement.ts';

/** Which disagreements somebody wants to see: those behind a count. */
export type Wanted =
  /** Of the table of kinds; `null`: every outcome, every kind. */
  | { readonly of: 'kind'; readonly codeId: string | null; readonly kind: DisagreementKind | null }
  /** Of the table of outcomes: the two that the first and the second coder gave; `null`: none. `isFolded`: or the other way round. */
  | { readonly of: 'outcomes'; readonly codeIds: readonly [string | null, string | null]; readonly isFolded: boolean };

/** The disagreements behind a count, in their order. */
export function wantedDisagreements(disagreements: readonly Disagreement[], wanted: Wanted): Disagreement[] {
  return disagreements.filter((one) => (wanted.of === 'kind' ? isOfKind(one, wanted) : isOfOutcomes(one, wanted)));
}

function isOfKind(one: Disagreement, { codeId, kind }: Extract<Wanted, { of: 'kind' }>): boolean {
  return (kind === null || one.kind === kind) && (codeId === null || codesOfDisagreement(one).includes(codeId));
}

function isOfOutcomes({ spans }: Disagreement, { codeIds, isFolded }: Extract<Wanted, { of: 'outcomes' }>): boolean {
  const [first, second] = codeIds;
  const [one, other] = spans.map((span) => span?.codeId ?? null);
  return (one === first && other === second) || (isFolded && one === second && other === first);
}
