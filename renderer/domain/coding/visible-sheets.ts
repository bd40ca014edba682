import type { Change, Entry } from './change.ts';
import type { Coder } from './coder.ts';
import type { Dataset, Opening, ProjectState } from './dataset.ts';
import { groupBy } from './group-by.ts';
import { type ReceivedBlock, receivedBlocks } from './received-journal.ts';
import type { Sheet } from './sheet.ts';
import { withoutGaps } from './without-gaps.ts';

type Viewer = Pick<Coder, 'id' | 'role'>;
type Sheets = Pick<Dataset, 'sheets' | 'assignments' | 'openings'>;

/**
 * The sheets that the viewer may see, in the dataset's order: their own, and everyone's of a narrative that is open to them.
 *
 * - Whoever codes a narrative (is assigned to it, or has work on it) sees nobody else's work on it until they have finished
 *   their own. That holds for a lead too, even one who opened it early: while they code, they are a coder.
 * - An assigned narrative is open once every assigned coder, over all rounds, has finished it.
 * - An unassigned narrative is open once every coder with work on it has finished; to a coder only if they are one of
 *   these. Otherwise the second coder could read the first one's finished work before starting. A lead need not be one.
 * - A lead's opening opens the narrative early for that lead, not for other leads, and no longer once they are a coder again.
 *
 * Work is a sheet that is in progress or finished or holds a coding. The answer depends on who is assigned and who has
 * finished, never on what anybody coded.
 */
export function visibleSheets(viewer: Viewer, dataset: Sheets): Sheet[] {
  const isOpen = openTo(viewer, dataset);
  return dataset.sheets.filter((sheet) => sheet.coderId === viewer.id || isOpen(sheet.narrativeId));
}

/**
 * The state as the viewer may see it: other people's hidden sheets and hidden openings are gone, decisions on narratives that
 * are closed to them, and whatever is the lead's alone. All else is as it was.
 */
export function visibleState(viewer: Viewer, state: ProjectState): ProjectState {
  return { ...state, sheets: visibleSheets(viewer, state), ...visibleRecords(viewer, state) };
}

type LeadsRecords = Pick<Dataset, 'openings' | 'decisions' | 'proposals' | 'rounds' | 'packs' | 'packKeys'>;

/** A coder gets no keys, no colleagues' packs, no proposals, and no figures of a round: they tell of others' work. */
function visibleRecords(viewer: Viewer, dataset: Sheets & LeadsRecords): LeadsRecords {
  const isOpen = openTo(viewer, dataset);
  const decisions = dataset.decisions.filter(({ narrativeId }) => isOpen(narrativeId));
  const openings = visibleOpenings(viewer, dataset);
  if (viewer.role === 'lead') {
    const { proposals, rounds, packs, packKeys } = dataset;
    return { openings, decisions, proposals, rounds, packs, packKeys };
  }
  return {
    openings,
    decisions,
    proposals: [],
    rounds: dataset.rounds.map(({ agreement: _figures, ...round }) => round),
    packs: dataset.packs.filter(({ coderId }) => coderId === viewer.id),
    packKeys: [],
  };
}

/** To a coder, a lead's early opening would tell that somebody works on a narrative that is still closed to them. */
function visibleOpenings(viewer: Viewer, dataset: Sheets): readonly Opening[] {
  if (viewer.role === 'lead') return dataset.openings;
  const isOpen = openTo(viewer, dataset);
  return dataset.openings.filter(({ narrativeId }) => isOpen(narrativeId));
}

/**
 * The dataset as the viewer may see it: other people's hidden sheets are gone, and with them their changes. The changes
 * left are numbered anew: gaps in `seq` would tell how much the others did.
 */
export function visibleDataset(viewer: Viewer, dataset: Dataset): Dataset {
  return {
    ...dataset,
    sheets: visibleSheets(viewer, dataset),
    ...visibleRecords(viewer, dataset),
    changes: withoutGaps(visibleChanges(viewer, dataset, dataset.changes)),
    received: visibleReceived(viewer, dataset),
  };
}

/** Colleagues' journals as the viewer may see them. One of which a part is hidden is numbered anew: see `visibleDataset`. */
function visibleReceived(viewer: Viewer, dataset: Dataset): readonly ReceivedBlock[] {
  const all = dataset.received.flatMap(({ changes }) => changes);
  const visible = groupBy(visibleChanges(viewer, dataset, all), ({ copyId }) => copyId);
  return [...groupBy(dataset.received, ({ copyId }) => copyId)].flatMap(([copyId, blocks]) => {
    const shown = visible.get(copyId) ?? [];
    const isWhole = shown.length === blocks.reduce((sum, { changes }) => sum + changes.length, 0);
    return isWhole ? blocks : receivedBlocks(withoutGaps(shown));
  });
}

/**
 * The changes that the viewer may see: their own, those of sheets that they may see, and the project's. Others'
 * changes of a sheet that is no longer there (withdrawn with its case, or set aside as damaged) stay hidden: nobody can say
 * that it was finished. An early opening is hidden from a coder as long as its narrative is closed to them. The `seq` of what
 * is left has gaps, from which others' work could be counted: it is for asking the project, never for showing. `dataset`
 * must hold every sheet, also those that the viewer may not see: by them a narrative is still closed.
 */
export function visibleChanges(viewer: Viewer, dataset: Sheets, changes: readonly Change[]): Change[] {
  const open = new Set(visibleSheets(viewer, dataset).map(keyOf));
  const isVisible = (sheet: SheetKey) => sheet.coderId === viewer.id || open.has(keyOf(sheet));
  const isOpen = openTo(viewer, dataset);
  const isLead = viewer.role === 'lead';
  const isEntryVisible = (entry: Entry) => {
    switch (entry.table) {
      case 'codings':
      case 'sheets':
        return isVisible(entry);
      case 'openings':
        return isLead || isOpen(entry.narrativeId);
      case 'decisions':
        return isOpen(entry.narrativeId);
      case 'proposals':
        return isLead;
      case 'packs':
        return isLead || (entry.after ?? entry.before)?.coderId === viewer.id;
      case 'rounds':
        return isLead || !(entry.after?.agreement ?? entry.before?.agreement);
      case 'received':
        return isLead || entry.coderId === viewer.id;
      default:
        return true;
    }
  };
  return changes
    .filter(({ scope, entries }) => (typeof scope === 'string' || isVisible(scope)) && entries.every(isEntryVisible))
    .map((change) => withoutSetAside(change, isVisible));
}

/** A merge is the lead's to see; the version of a sheet that it set aside only with the sheet. */
function withoutSetAside(change: Change, isVisible: (sheet: SheetKey) => boolean): Change {
  const isHidden = (entry: Entry) => entry.table === 'received' && entry.setAside !== undefined && !isVisible(entry);
  if (!change.entries.some(isHidden)) return change;
  const entries = change.entries.map((entry): Entry => {
    if (entry.table !== 'received' || !isHidden(entry)) return entry;
    const { setAside: _sheet, ...rest } = entry;
    return rest;
  });
  return { ...change, entries };
}

type SheetKey = Pick<Sheet, 'narrativeId' | 'coderId'>;

function keyOf({ narrativeId, coderId }: SheetKey): string {
  return `${narrativeId} ${coderId}`;
}

function openTo(viewer: Viewer, dataset: Sheets): (narrativeId: string) => boolean {
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
