import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { QueueWork } from '../../../domain/reconciliation/queue.ts';
import { queueWork } from '../../../domain/reconciliation/queue-work.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { queueKeeperOf } from './kept-queue.ts';
import type { QueueKeeper } from './queue-keeper.ts';
import { type RoundAtHand, roundAtHand } from './round-at-hand.ts';

/** What is reconciled: the round, what of the project is its work, and who keeps what has been found out of it. */
export interface WorkAtHand {
  readonly at: RoundAtHand;
  readonly work: QueueWork;
  readonly keeper: QueueKeeper;
}

/** `chosen` as in `roundAtHand`; `view`: what the viewer may see. */
export function workAtHand(project: OpenProject, view: ProjectState, chosen: string | null): WorkAtHand {
  const at = roundAtHand(view, chosen);
  const work = queueWork(view, at.settings, at.narrativeIds ? { narrativeIds: at.narrativeIds } : {});
  return { at, work, keeper: queueKeeperOf(project, at.round?.id ?? null) };
}
