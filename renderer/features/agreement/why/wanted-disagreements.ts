import { codesOfDisagreement } from '../../../domain/reconciliation/codes-of-disagreement.ts';
import type { Disagreement, DisagreementKind } from '../../../domain/reconciliation/disagreement.ts';

/** Which disagreements somebody wants to see: those behind a count. */
export type Wanted =
  /** Of the table of kinds; `null`: every outcome, every kind. */
  | { readonly of: 'kind'; readonly codeId: string | null; readonly kind: DisagreementKind | null }
  /** Of the table of outcomes: what the first and what the second coder gave; `null`: nothing. `isFolded`: or the other way round. */
  | { readonly of: 'outcomes'; readonly codeIds: readonly [string | null, string | null]; readonly isFolded: boolean };

/** The disagreements behind a count, in their order. */
export function wantedDisagreements(disagreements: readonly Disagreement[], wanted: Wanted): Disagreement[] {
  if (wanted.of === 'kind') {
    const { codeId, kind } = wanted;
    return disagreements.filter(
      (one) => (kind === null || one.kind === kind) && (codeId === null || codesOfDisagreement(one).includes(codeId)),
    );
  }
  const [first, second] = wanted.codeIds;
  return disagreements.filter(({ kind, spans }) => {
    if (kind !== 'missed' && kind !== 'different_outcome') return false;
    const [one, other] = spans.map((span) => span?.codeId ?? null);
    return (one === first && other === second) || (wanted.isFolded && one === second && other === first);
  });
}
