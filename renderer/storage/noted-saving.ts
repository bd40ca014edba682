import type { SaveOutcome } from '../../electron/contract.ts';
import type { Act } from '../domain/coding/change.ts';
import type { OpenProject } from './open-project.ts';

/**
 * Puts into the history that something leaves the project, and only then lets `save` save it: whatever leaves is in the history, though the
 * program should end in between. If nothing was saved, that follows in the history. Rejects, and saves nothing, if the disk
 * refuses the first.
 */
export async function notedSaving(
  project: OpenProject,
  act: Act,
  save: () => Promise<SaveOutcome>,
): Promise<SaveOutcome> {
  await project.act(() => act);
  const { coderId } = act;
  const callOff = (note: string) =>
    project.act(() => ({ coderId, scope: 'project', label: 'call_off_saving', note, entries: [] }));
  let outcome: SaveOutcome;
  try {
    outcome = await save();
  } catch (error) {
    await callOff('It failed');
    throw error;
  }
  if (outcome === null) await callOff('No place was chosen');
  else if ('problem' in outcome) await callOff('It could not be written');
  return outcome;
}
