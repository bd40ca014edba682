import type { OpenProject } from '../../../storage/open-project.ts';
import { QueueKeeper } from './queue-keeper.ts';

/** By round, since each has its own narratives and tolerance. Never stored: they go with the page, which locking and leaving load anew. */
const keepers = new WeakMap<OpenProject, Map<string | null, QueueKeeper>>();

/** What has been found out of the queue of a round, or of all narratives (`null`), for whoever shows it or comes back to it. */
export function queueKeeperOf(project: OpenProject, roundId: string | null): QueueKeeper {
  const ofProject = keepers.get(project) ?? new Map<string | null, QueueKeeper>();
  const keeper = ofProject.get(roundId) ?? new QueueKeeper();
  keepers.set(project, ofProject.set(roundId, keeper));
  return keeper;
}

/** Another person may see other work. */
export function forgetQueue(project: OpenProject): void {
  keepers.delete(project);
}
