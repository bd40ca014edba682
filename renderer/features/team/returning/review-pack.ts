import { worklist } from '../../../domain/coding/codebook/worklist.ts';
import type { HashedSheet } from '../../../domain/coding/merging/merge-plan.ts';
import { planUpdate, type UpdatePlan } from '../../../domain/exchange/pack/contents/plan-update.ts';
import { updateIntake } from '../../../domain/exchange/pack/contents/update-from-pack.ts';
import { headsOf } from '../../../storage/heads-of.ts';
import type { OpenedPack } from '../../../storage/open-pack.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { updateProblemSentence } from '../../../words/update-problems.ts';
import { hashSheetsInWorker } from '../../../workers/pack-in-worker.ts';
import { erasedAndUpdated } from './erased-and-updated.ts';

/** A newer coding pack with what it would change; nothing has changed yet. */
export interface ReviewedPack extends OpenedPack {
  readonly plan: UpdatePlan;
  readonly incoming: readonly HashedSheet[];
  /** Narratives that the coder is to look at again afterwards, because the codebook has changed. */
  readonly toLookAt: number;
  /** Narratives that are erased because their case was withdrawn. */
  readonly toErase: number;
}

/** The dry run of taking a newer coding pack in, or why it cannot be. */
export async function reviewPack(
  project: OpenProject,
  { pack, fileName }: OpenedPack,
): Promise<ReviewedPack | { readonly sentence: string }> {
  const state = project.state();
  const own = state.sheets.filter(({ coderId }) => coderId === pack.coder.id);
  const [incoming, held] = await Promise.all([hashSheetsInWorker(pack.sheets), hashSheetsInWorker(own)]);
  const planned = await planUpdate(state, pack, { incoming, held });
  if ('problem' in planned) return { sentence: updateProblemSentence(planned.problem, pack) };
  const { plan } = planned;
  const gone = new Set(plan.erased);
  const left = own.filter(({ narrativeId }) => !gone.has(narrativeId));
  const toLookAt = plan.codebooks.length === 0 ? 0 : worklist(left, pack.schemes, pack.project.activeSchemeId).length;
  return {
    pack,
    fileName,
    plan,
    incoming,
    toLookAt,
    toErase: plan.erased.length,
  };
}

/**
 * Takes a reviewed pack in, all or nothing: after a backup, or, where the pack withdraws cases that are here, without one, since a
 * backup would hold what is to be erased; then erasing and taking in are one rewriting. Throws what the disk refuses.
 */
export async function takePack(
  project: OpenProject,
  { pack, fileName, plan, incoming }: ReviewedPack,
  onBeforeMerge: () => Promise<void>,
): Promise<void> {
  const { toErase } = plan;
  const isErasing = toErase.length > 0;
  if (!isErasing) await onBeforeMerge();
  const heads = await headsOf(pack.narratives);
  const common = { incoming, heads, fileName, at: Date.now() };
  if (isErasing) {
    await project.rewrite((present) =>
      erasedAndUpdated(present, { ...common, pack, toErase, held: project.state().narratives }),
    );
    return;
  }
  await project.takeIn(async (state) => {
    const held = await hashSheetsInWorker(state.sheets.filter(({ coderId }) => coderId === pack.coder.id));
    return updateIntake(state, pack, { ...common, hashes: { incoming, held } });
  });
}
