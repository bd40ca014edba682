import { type RegisteredProject, updateRegistered } from '../../storage/project-registry.ts';

const listeners = new Set<() => void>();

/** Notes in the list of projects that a backup is there, and tells at once whoever shows when the last one was made. */
export async function noteBackedUp(
  projectId: string,
  backedUp: NonNullable<RegisteredProject['backedUp']>,
): Promise<void> {
  await updateRegistered(projectId, { backedUp });
  for (const listener of [...listeners]) listener();
}

/** Calls whenever a backup was noted; answers with the way to stop that. */
export function onBackedUp(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
