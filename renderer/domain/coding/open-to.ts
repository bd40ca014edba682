import type { Coder } from './coder.ts';
import type { Dataset } from './dataset.ts';
import { groupBy } from './group-by.ts';
import { isStarted } from './is-started.ts';
import type { Sheet } from './sheet.ts';

/** Who looks. */
export type Viewer = Pick<Coder, 'id' | 'role'>;

/** All that decides which narratives are open to whom. It must hold every sheet, also those that the viewer may not see. */
export type WorkAndWhoseItIs = Pick<Dataset, 'sheets' | 'assignments' | 'openings'>;

/** What of others' work on a narrative is open to somebody. */
export type Openness = 'nothing' | 'finished work' | 'all work';

/** Tells whether others' work on a narrative is open to the viewer; `visibleSheets` has the rules. */
export function openTo(viewer: Viewer, dataset: WorkAndWhoseItIs): (narrativeId: string) => boolean {
  const openness = opennessTo(viewer, dataset);
  return (narrativeId) => openness(narrativeId) !== 'nothing';
}

/** Tells how much of others' work on a narrative is open to the viewer; `visibleSheets` has the rules. */
export function opennessTo(viewer: Viewer, dataset: WorkAndWhoseItIs): (narrativeId: string) => Openness {
  const sheetsOf = groupBy(dataset.sheets, ({ narrativeId }) => narrativeId);
  const assignmentsOf = groupBy(dataset.assignments, ({ narrativeId }) => narrativeId);
  const openings = viewer.role === 'lead' ? dataset.openings.filter((opening) => opening.leadId === viewer.id) : [];
  const openedEarly = new Set(openings.map((opening) => opening.narrativeId));
  return (narrativeId) =>
    opennessOf(viewer, {
      sheets: sheetsOf.get(narrativeId) ?? [],
      assigned: new Set(assignmentsOf.get(narrativeId)?.flatMap((assignment) => assignment.coderIds)),
      openedEarly: openedEarly.has(narrativeId),
    });
}

interface NarrativeWork {
  readonly sheets: readonly Sheet[];
  readonly assigned: ReadonlySet<string>;
  readonly openedEarly: boolean;
}

function opennessOf(viewer: Viewer, { sheets, assigned, openedEarly }: NarrativeWork): Openness {
  const started = sheets.filter(isStarted);
  const finished = new Set(sheets.filter((sheet) => sheet.state === 'finished').map((sheet) => sheet.coderId));
  const viewerHasFinished = finished.has(viewer.id);
  const viewerCodesIt = assigned.has(viewer.id) || started.some((sheet) => sheet.coderId === viewer.id);
  if (viewerCodesIt && !viewerHasFinished) return 'nothing';
  if (openedEarly) return 'all work';
  const isOpen =
    assigned.size > 0
      ? [...assigned].every((coderId) => finished.has(coderId))
      : (viewer.role === 'lead' || viewerHasFinished) && started.every((sheet) => finished.has(sheet.coderId));
  return isOpen ? 'finished work' : 'nothing';
}
