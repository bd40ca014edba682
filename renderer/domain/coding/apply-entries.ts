import type { Problem } from '../../../codebook/problem.ts';
import { applySheetEntries, type SheetEntry } from './apply-sheet-entries.ts';
import type { Entry } from './change.ts';
import type { ProjectState } from './dataset.ts';
import { projectFace, withProjectFace } from './project-face.ts';
import { sameRecord } from './same-record.ts';

/** Who writes, and when: milliseconds since 1970, UTC. */
export interface ActMeta {
  readonly copyId: string;
  readonly at: number;
}

/**
 * `stale`: a record is no longer what the entry says it was. `in_use`: a coder who has sheets would go. `unknown_narrative`, `unknown_coder`: a sheet of nobody or
 * nothing. `content_needed`: an import's entries hold no texts, so nothing can be applied from them.
 */
export type EntryProblem = Problem<'stale' | 'in_use' | 'unknown_narrative' | 'unknown_coder' | 'content_needed'>;

type RecordEntry = Extract<Entry, { table: 'coders' | 'project' | 'openings' }>;
type Applied = { readonly state: ProjectState } | { readonly problem: EntryProblem };

/**
 * The state after an act: all of its entries or, with a problem, none. Every `before` must equal the record that is there
 * (but for `updatedAt`). What the act does not touch stays the same object. A touched sheet's `revision` rises by one
 * however many entries touch it; a missing sheet is made.
 */
export function applyEntries(state: ProjectState, entries: readonly Entry[], meta: ActMeta): Applied {
  const sheetEntries: SheetEntry[] = [];
  let next = state;
  for (const entry of entries) {
    if (entry.table === 'codings' || entry.table === 'sheets') sheetEntries.push(entry);
    else {
      const applied = applyRecord(next, entry);
      if ('problem' in applied) return applied;
      next = applied.state;
    }
  }
  if (sheetEntries.length === 0) return { state: next };
  const applied = applySheetEntries(next, sheetEntries, meta);
  return 'problem' in applied ? applied : { state: { ...next, sheets: applied.sheets } };
}

function applyRecord(state: ProjectState, entry: Exclude<Entry, SheetEntry>): Applied {
  if (entry.table === 'narratives' || entry.table === 'cases') {
    return { problem: { code: 'content_needed', place: `${entry.table} ${entry.id}` } };
  }
  const current = currentRecord(state, entry);
  if (!sameRecord(current, entry.before)) return { problem: { code: 'stale', place: placeOf(entry) } };
  const isInUse = entry.table === 'coders' && !entry.after && state.sheets.some(({ coderId }) => coderId === entry.id);
  return isInUse ? { problem: { code: 'in_use', place: placeOf(entry) } } : { state: withRecord(state, entry) };
}

function currentRecord(state: ProjectState, entry: RecordEntry): unknown {
  if (entry.table === 'coders') return state.coders.find(({ id }) => id === entry.id) ?? null;
  if (entry.table === 'openings') return state.openings.find((opening) => opens(opening, entry)) ?? null;
  return projectFace(state.project);
}

function withRecord(state: ProjectState, entry: RecordEntry): ProjectState {
  if (entry.table === 'coders') {
    return { ...state, coders: replaced(state.coders, ({ id }) => id === entry.id, entry.after) };
  }
  if (entry.table === 'openings') {
    return { ...state, openings: replaced(state.openings, (opening) => opens(opening, entry), entry.after) };
  }
  return entry.after ? { ...state, project: withProjectFace(state.project, entry.after) } : state;
}

/** The list with the record in its old place, at the end if it is new, or gone if it is `null`. */
function replaced<T>(list: readonly T[], isIt: (item: T) => boolean, after: T | null): readonly T[] {
  if (!after) return list.filter((item) => !isIt(item));
  return list.some(isIt) ? list.map((item) => (isIt(item) ? after : item)) : [...list, after];
}

function opens(
  opening: { readonly narrativeId: string; readonly leadId: string },
  entry: { readonly narrativeId: string; readonly leadId: string },
): boolean {
  return opening.narrativeId === entry.narrativeId && opening.leadId === entry.leadId;
}

function placeOf(entry: RecordEntry): string {
  if (entry.table === 'coders') return `coders ${entry.id}`;
  return entry.table === 'openings' ? `openings ${entry.narrativeId} ${entry.leadId}` : 'project';
}
