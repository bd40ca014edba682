import type { Coder } from './coder.ts';
import type { Dataset } from './dataset.ts';
import { groupBy } from './group-by.ts';
import type { Sheet } from './sheet.ts';

/** Who looks. */
export type Viewer = Pick<Coder, 'id' | 'role'>;

/** All that decides which narratives are open to whom. It must hold every sheet, also those that the viewer may not see. */
export type WorkAndWhoseItIs = Pick<Dataset, 'sheets' | 'assignments' | 'openings'>;

/** Tells whether others' work on a narrative is open to the viewer; `visibleSheets` has the rules. */
export function openTo(viewer: Viewer, dataset: WorkAndWhoseItIs): (narrativeId: string) => boolean {
  const sheetsOf = groupBy(dataset.sheets, ({ narrativeId }) => narrativeId);
  const assignmentsOf = groupBy(dataset.assignments, ({ narrativeId }) => narrativeId);
  const openings = viewer.role === 'lead' ? dataset.openings.filter((opening) => opening.leadId === viewer.id) : [];
  const openedEarly = new Set(openings.map((opening) => opening.narrativeId));
  return (narrativeId) =>
    isOpenTo(viewer, {
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

function isOpenTo(viewer: Viewer, { sheets, assigned, openedEarly }: NarrativeWork): boolean {
  const started = sheets.filter((sheet) => sheet.state !== 'not_started' || sheet.codings.length > 0);
  const finished = new Set(sheets.filter((sheet) => sheet.state === 'finished').map((sheet) => sheet.coderId));
  const viewerHasFinished = finished.has(viewer.id);
  const viewerCodesIt = assigned.has(viewer.id) || started.some((sheet) => sheet.coderId === viewer.id);
  if (viewerCodesIt && !viewerHasFinished) return false;
  if (openedEarly) return true;
  if (assigned.size > 0) return [...assigned].every((coderId) => finished.has(coderId));
  return (viewer.role === 'lead' || viewerHasFinished) && started.every((sheet) => finished.has(sheet.coderId));
}
