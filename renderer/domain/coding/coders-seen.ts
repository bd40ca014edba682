import type { Coder } from './coder.ts';
import type { ProjectState } from './dataset.ts';
import { isStarted } from './is-started.ts';

/**
 * The coders whose finished work on a narrative the viewer sees without having any of their own; in the project's order. Nobody
 * once the viewer has begun: then the others' work is hidden or the viewer has finished too. `view` holds only what the viewer may see.
 */
export function codersSeen(
  view: Pick<ProjectState, 'sheets' | 'coders'>,
  narrativeId: string,
  viewerId: string,
): readonly Coder[] {
  const sheets = view.sheets.filter((sheet) => sheet.narrativeId === narrativeId);
  const own = sheets.find(({ coderId }) => coderId === viewerId);
  if (own && isStarted(own)) return [];
  const finished = new Set(sheets.filter(({ state }) => state === 'finished').map(({ coderId }) => coderId));
  return view.coders.filter(({ id }) => finished.has(id));
}
