import type { Change, Entry } from './change.ts';
import { openTo, type Viewer, type WorkAndWhoseItIs } from './open-to.ts';
import { recordKeys } from './record-keys.ts';
import type { Sheet } from './sheet.ts';
import { visibleSheets } from './visible-sheets.ts';

/**
 * The changes that the viewer may see: their own, those of sheets that they may see, and the project's. Others'
 * changes of a sheet that is no longer there (withdrawn with its case, or set aside as damaged) stay hidden: nobody can say
 * that it was finished. An early opening is hidden from a coder as long as its narrative is closed to them. Of a revision of
 * the codebook a coder is not shown which proposals it settled, nor the lead of a merge the version of a closed sheet that it
 * set aside. That a colleague's work was marked as about to leave with a coding pack is the lead's to know. The `seq` of what is
 * left has gaps, from which others' work could be counted: it is for asking the project, never for showing.
 */
export function visibleChanges(viewer: Viewer, dataset: WorkAndWhoseItIs, changes: readonly Change[]): Change[] {
  const open = new Set(visibleSheets(viewer, dataset).map(recordKeys.sheets));
  const isVisible = (sheet: SheetKey) => sheet.coderId === viewer.id || open.has(recordKeys.sheets(sheet));
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
    .filter((change) => isLead || !marksWork(change) || change.coderId === viewer.id)
    .flatMap((change) => {
      const shown = isLead ? withoutSetAside(change, isVisible) : withoutProposals(change);
      return shown ?? [];
    });
}

type SheetKey = Pick<Sheet, 'narrativeId' | 'coderId'>;

/** An act that says of no pack, so that nobody can tell whose work it marked: there was some that had not left yet. */
function marksWork({ label, entries }: Change): boolean {
  return label === 'make_coding_pack' && entries.length === 0;
}

/** Proposals are the lead's: `null` if a change was about nothing else. */
function withoutProposals(change: Change): Change | null {
  const entries = change.entries.filter(({ table }) => table !== 'proposals');
  if (entries.length === change.entries.length) return change;
  return entries.length > 0 ? { ...change, entries } : null;
}

/** The version of a sheet that a merge set aside is seen only with the sheet. */
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
