import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { HashedSheet, MergePlan } from '../../../domain/coding/merging/merge-plan.ts';
import { planningSteps } from '../../../domain/coding/merging/plan-merge.ts';
import type { ReturnHead } from '../../../domain/exchange/pack/pack.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { letWindowGo } from '../../../workers/let-window-go.ts';
import { hashSheetsInWorker } from '../../../workers/pack-in-worker.ts';

/** What taking a return in would do to the project as it is in `state`. Changes nothing. `incoming`: the pack's sheets, hashed. */
export async function planReturn(
  project: OpenProject,
  state: ProjectState,
  pack: ReturnHead,
  incoming: readonly HashedSheet[],
): Promise<MergePlan> {
  const own = state.sheets.filter(({ coderId }) => coderId === pack.coder.id);
  const wanted = new Set(pack.sheets.map(({ narrativeId }) => narrativeId));
  const here = state.narratives.map(({ id }) => id).filter((id) => wanted.has(id));
  const [held, texts] = await Promise.all([hashSheetsInWorker(own), project.narrativeTexts(here)]);
  const { coder, packId } = pack;
  const steps = planningSteps(state, { coder, packId, sheets: incoming, texts: pack.texts }, held, texts);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await letWindowGo();
  return step.value;
}
