import { isStarted } from './is-started.ts';
import { opennessTo, type Viewer, type WorkAndWhoseItIs } from './open-to.ts';
import type { Sheet } from './sheet.ts';

/**
 * The sheets that the viewer may see, in the dataset's order: their own, and everyone's of a narrative that is open to them.
 *
 * - Whoever codes a narrative (is assigned to it, or has work on it) sees nobody else's work on it until they have finished
 *   their own. That holds for a lead too, even one who opened it early: while they code, they are a coder.
 * - An assigned narrative is open once every assigned coder, over all rounds, has finished it. What somebody began and left
 *   unfinished before it was given to others stays closed: handing a narrative over opens nothing.
 * - An unassigned narrative is open once every coder with work on it has finished; to a coder only if they are one of
 *   these. Otherwise the second coder could read the first one's finished work before starting. A lead need not be one.
 * - A lead's opening opens the narrative early for that lead, not for other leads, and no longer once they are a coder again.
 *
 * Work is a sheet that is in progress or finished or holds a coding. The answer depends on who is assigned and who has
 * finished, never on what anybody coded.
 */
export function visibleSheets(viewer: Viewer, dataset: WorkAndWhoseItIs): Sheet[] {
  const openness = opennessTo(viewer, dataset);
  return dataset.sheets.filter((sheet) => {
    if (sheet.coderId === viewer.id) return true;
    const open = openness(sheet.narrativeId);
    return open === 'all work' || (open === 'finished work' && (sheet.state === 'finished' || !isStarted(sheet)));
  });
}
