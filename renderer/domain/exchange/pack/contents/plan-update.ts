import type { ProjectState, Withdrawal } from '../../../coding/dataset.ts';
import type { HashedSheet, MergePlan } from '../../../coding/merging/merge-plan.ts';
import { planMerge } from '../../../coding/merging/plan-merge.ts';
import type { CodingPack } from '../pack.ts';
import { newestCodingPack } from './newest-coding-pack.ts';
import { newlyWithdrawn } from './newly-withdrawn.ts';
import { type UpdateProblem, updateProblem } from './update-problem.ts';
import { type UpdatedContent, updatedContent } from './updated-content.ts';

/** The coder's sheets that the pack brings, and those that are here, with their content hashes. */
export interface UpdateHashes {
  readonly incoming: readonly HashedSheet[];
  readonly held: readonly HashedSheet[];
}

/** The dry run of an update: nothing has changed yet. Codings stay under the revision that they were made under, whatever comes. */
export interface UpdatePlan {
  /** True of the very pack that was taken in last: it changes nothing. */
  readonly isKnown: boolean;
  /** Narratives that come in. */
  readonly added: readonly string[];
  /** Narratives whose text is another now, and nobody has coded the old one. */
  readonly replaced: readonly string[];
  /** Narratives whose text is another at the lead's, and that are coded here: the text here stays. */
  readonly textKept: readonly string[];
  /** Narratives that are no longer assigned. Work on them stays. */
  readonly unassigned: readonly string[];
  /** Revisions of codebooks that are new here, each as name and revision. */
  readonly codebooks: readonly { readonly name: string; readonly revision: number }[];
  /** True if the coder's own name, initials or standing are corrected. */
  readonly correctsCoder: boolean;
  /** True if returns are to be sealed for another key from now on. */
  readonly changesRecipient: boolean;
  /** Cases that were withdrawn and of which something is here: see `newlyWithdrawn`. */
  readonly toErase: readonly Withdrawal[];
  /** The narratives here that go with them. */
  readonly erased: readonly string[];
  /** What becomes of the coder's own sheets that the pack brings. Of a fork the one that is here holds. */
  readonly sheets: MergePlan;
}

/** What a newer coding pack would change in a coder's project, or why it cannot. */
export async function planUpdate(
  state: ProjectState,
  pack: CodingPack,
  hashes: UpdateHashes,
): Promise<{ readonly plan: UpdatePlan } | { readonly problem: UpdateProblem }> {
  const problem = updateProblem(state, pack);
  if (problem) return { problem };
  const content = updatedContent(state, pack);
  if ('problem' in content) return { problem: content.problem };
  const withdrawn = await newlyWithdrawn(state, pack.withdrawals);
  const plan = planOf(state, pack, content, mergeOfUpdate(content.state, pack, hashes));
  return { plan: { ...plan, toErase: withdrawn.toErase, erased: withdrawn.narrativeIds } };
}

/** What becomes of the sheets of a pack in the state that has its narratives and codebooks. */
export function mergeOfUpdate(state: ProjectState, pack: CodingPack, { incoming, held }: UpdateHashes): MergePlan {
  const texts = new Map(pack.narratives.map(({ id, text }) => [id, text]));
  return planMerge(state, { coder: pack.coder, sheets: incoming, texts: pack.narratives }, held, texts);
}

function planOf(
  state: ProjectState,
  pack: CodingPack,
  content: UpdatedContent,
  sheets: MergePlan,
): Omit<UpdatePlan, 'toErase' | 'erased'> {
  const { schemes, coders, narratives, assignments } = content.turns;
  const still = new Set(content.state.assignments.map(({ narrativeId }) => narrativeId));
  const gone = assignments.flatMap(({ before, after }) => (before && !after ? [before.narrativeId] : []));
  return {
    isKnown: newestCodingPack(state.packs, pack.coder.id)?.id === pack.id,
    added: narratives.filter(({ before }) => !before).map(({ key }) => key),
    replaced: narratives.filter(({ before }) => before).map(({ key }) => key),
    textKept: content.textKept,
    unassigned: [...new Set(gone)].filter((id) => !still.has(id)),
    codebooks: schemes.flatMap(({ after }) => (after ? [{ name: after.name, revision: after.revision }] : [])),
    correctsCoder: coders.some(({ key, before }) => key === pack.coder.id && before !== null),
    changesRecipient: state.project.leadRecipient !== pack.recipient,
    sheets,
  };
}
