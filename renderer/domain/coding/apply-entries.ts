import type { Problem } from '../../../codebook/problem.ts';
import { applyRecordEntries, type RecordEntry } from './apply-record-entries.ts';
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
 * `stale`: a record is no longer what the entry says it was. `in_use`: a coder who has sheets or
 * assignments would go, or a round that has assignments or decisions. `unknown_narrative`, `unknown_coder`: a sheet of nobody or
 * nothing. `content_needed`: the entries of an import or a merge hold no texts and sheets, so nothing can be applied from them.
 */
export type EntryProblem = Problem<'stale' | 'in_use' | 'unknown_narrative' | 'unknown_coder' | 'content_needed'>;

type Applied = { readonly state: ProjectState } | { readonly problem: EntryProblem };

/**
 * The state after an act: all of its entries or, with a problem, none. Every `before` must equal the record that is there
 * (but for `updatedAt`). What the act does not touch stays the same object. A touched sheet's `revision` rises by one
 * however many entries touch it; a missing sheet is made.
 */
export function applyEntries(state: ProjectState, entries: readonly Entry[], meta: ActMeta): Applied {
  const sheetEntries: SheetEntry[] = [];
  const recordEntries: RecordEntry[] = [];
  let { project } = state;
  for (const entry of entries) {
    if (entry.table === 'codings' || entry.table === 'sheets') sheetEntries.push(entry);
    else if (entry.table === 'narratives' || entry.table === 'cases' || entry.table === 'received') {
      return { problem: { code: 'content_needed', place: contentPlace(entry) } };
    } else if (entry.table === 'project') {
      if (!sameRecord(projectFace(project), entry.before)) return { problem: { code: 'stale', place: 'project' } };
      if (entry.after) project = withProjectFace(project, entry.after);
    } else recordEntries.push(entry);
  }
  const next = project === state.project ? state : { ...state, project };
  const applied = recordEntries.length > 0 ? applyRecordEntries(next, recordEntries) : { state: next };
  if ('problem' in applied || sheetEntries.length === 0) return applied;
  const sheets = applySheetEntries(applied.state, sheetEntries, meta);
  return 'problem' in sheets ? sheets : { state: { ...applied.state, sheets: sheets.sheets } };
}

function contentPlace(entry: Extract<Entry, { table: 'narratives' | 'cases' | 'received' }>): string {
  return entry.table === 'received' ? `sheets ${entry.narrativeId} ${entry.coderId}` : `${entry.table} ${entry.id}`;
}
