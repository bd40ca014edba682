import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { HashedSheet, MergePlan } from '../../../domain/coding/merging/merge-plan.ts';
import type { PackRecord } from '../../../domain/coding/pack-record.ts';
import type { PackedBlock } from '../../../domain/coding/received-journal.ts';
import { isBegunFromReturn } from '../../../domain/exchange/pack/contents/is-begun-from-return.ts';
import {
  planRebuild,
  type RebuildPlan,
  rebuildProblem,
} from '../../../domain/exchange/pack/contents/rebuild-project.ts';
import { returnFault } from '../../../domain/exchange/pack/contents/return-fault.ts';
import { returnedVersions } from '../../../domain/exchange/pack/contents/returned-versions.ts';
import type { PackProblem, ReturnHead } from '../../../domain/exchange/pack/pack.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import type { ReturnRefusal } from '../../../words/merge-words.ts';
import { openReturnInWorker } from '../../../workers/pack-in-worker.ts';
import type { ReadReturn } from '../../../workers/read-return.ts';
import { type ForkSides, forkSides } from './fork-sides.ts';
import { planReturn } from './plan-return.ts';

/** A return, and the public key whose secret opened it. */
export interface UnsealedReturn extends ReadReturn {
  readonly recipient: string;
}

/** A return that opened, and what taking it in would do. Nothing has changed yet. */
export interface OpenedReturn {
  readonly fileName: string;
  readonly pack: ReturnHead;
  /** The coder's part of the journal. */
  readonly journal: readonly PackedBlock[];
  /** The public key whose secret opened it. */
  readonly recipient: string;
  readonly sheets: readonly HashedSheet[];
  readonly plan: MergePlan;
  /** The state that the plan was made for. */
  readonly plannedFor: ProjectState;
  /** Of each fork, by narrative. */
  readonly forks: ReadonlyMap<string, ForkSides>;
  /** As it was taken in before; `null` if it was not. */
  readonly takenBefore: PackRecord | null;
}

/** A return that brings what the project itself lacks: an empty one can be begun anew by it, the same one filled up. */
export interface Beginning {
  readonly fileName: string;
  readonly pack: ReturnHead;
  readonly plan: RebuildPlan;
  /** Whether the project here is another, empty one, and becomes the one of the return. */
  readonly isAnew: boolean;
  /** Whether the project here was itself begun from a return. */
  readonly isBegun: boolean;
}

export type OpeningOutcome =
  | { readonly opened: OpenedReturn }
  | { readonly beginning: Beginning }
  | { readonly problem: PackProblem }
  | { readonly refusal: ReturnRefusal };

/** Opens a file as a return pack with the project's keys, the newest first, and makes the dry run. Changes nothing. */
export async function openReturn(
  project: OpenProject,
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<OpeningOutcome> {
  const unsealed = await unseal(project.state(), bytes);
  if ('problem' in unsealed) return unsealed.problem === null ? { refusal: 'no_key' } : { problem: unsealed.problem };
  return reviewReturn(project, fileName, unsealed);
}

/** The dry run of a return that is unsealed. Changes nothing. */
export async function reviewReturn(
  project: OpenProject,
  fileName: string,
  { pack, journal, lastActs, recipient }: UnsealedReturn,
): Promise<OpeningOutcome> {
  const state = project.state();
  const isAnew = pack.projectId !== state.project.id;
  const isBegun = pack.base !== undefined && isBegunFromReturn(await project.history());
  if (rebuildProblem(state, pack, isBegun) === null) {
    const plan = await planRebuild(state, pack, isBegun);
    if (isAnew || plan.narratives > 0) return { beginning: { fileName, pack, plan, isAnew, isBegun } };
  } else if (isAnew) return { refusal: 'other_project' };
  if (state.coders.some(({ id, role }) => id === pack.coder.id && role === 'lead')) return { refusal: 'from_the_lead' };
  const copyIds = new Set(journal.map(({ copyId }) => copyId));
  const fault = returnFault(state, pack, [...copyIds], await project.received(copyIds));
  if (fault) return { problem: fault };
  const sheets = returnedVersions(pack);
  const plan = await planReturn(project, state, pack, sheets);
  return {
    opened: {
      fileName,
      pack,
      journal,
      recipient,
      sheets,
      plan,
      plannedFor: state,
      forks: await forkSides(project, plan, lastActs),
      takenBefore: state.packs.find(({ id }) => id === pack.id) ?? null,
    },
  };
}

/** `null` as the problem: the project has no key. */
async function unseal(
  { packKeys }: ProjectState,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<UnsealedReturn | { readonly problem: PackProblem | null }> {
  let problem: PackProblem | null = null;
  for (const { identity, recipient } of packKeys.toReversed()) {
    const outcome = await openReturnInWorker(bytes, identity);
    if ('pack' in outcome) return { ...outcome, recipient };
    problem = outcome.problem;
    if (problem.code !== 'not_for_this_key') break;
  }
  return { problem };
}
