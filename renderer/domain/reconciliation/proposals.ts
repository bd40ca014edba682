import type { Act } from '../coding/change.ts';
import { newestScheme } from '../coding/code-of-scheme.ts';
import type { ProjectState } from '../coding/dataset.ts';
import type { Proposal } from '../coding/decision.ts';

/** The act by which a lead notes what should be changed in a codebook; `null` without words. */
export function addProposal(proposal: Proposal): Act | null {
  const text = proposal.text.trim();
  return text === '' ? null : proposalAct(null, { ...proposal, text }, proposal.by);
}

/**
 * The act that calls a proposal dealt with, with the newest revision of its codebook, or open again (`at`: `null`). `null` if there
 * is no such proposal or it is so already.
 */
export function settleProposal(
  state: Pick<ProjectState, 'proposals' | 'schemes'>,
  id: string,
  { by, at }: { readonly by: string; readonly at: number | null },
): Act | null {
  const before = state.proposals.find((proposal) => proposal.id === id);
  if (!before || (at === null) === (before.settled === undefined)) return null;
  const { settled: _settled, ...open } = before;
  const revision = newestScheme(state.schemes, before.schemeId)?.revision ?? 0;
  return proposalAct(before, at === null ? open : { ...open, settled: { at, revision } }, by);
}

function proposalAct(before: Proposal | null, after: Proposal, coderId: string): Act {
  return {
    coderId,
    scope: 'consensus',
    label: 'change_proposal',
    entries: [{ table: 'proposals', id: after.id, before, after }],
  };
}
