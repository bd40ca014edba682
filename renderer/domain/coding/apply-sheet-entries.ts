import type { ActMeta, EntryProblem } from './apply-entries.ts';
import type { Entry } from './change.ts';
import type { Coding } from './coding.ts';
import type { ProjectState } from './dataset.ts';
import { sameRecord } from './same-record.ts';
import type { Sheet } from './sheet.ts';
import { sheetFace } from './sheet-face.ts';
import { emptySheet } from './sheet-of.ts';

export type SheetEntry = Extract<Entry, { table: 'codings' | 'sheets' }>;

/**
 * The sheets after the entries, untouched ones the same objects, new ones at the end. A sheet is never removed, so that
 * its `revision` can only rise: `after: null` leaves it with the face of an empty one. A sheet that holds a coding is at least in progress;
 * its codings lie in the order of the text.
 */
export function applySheetEntries(
  state: ProjectState,
  entries: readonly SheetEntry[],
  meta: ActMeta,
): { readonly sheets: readonly Sheet[] } | { readonly problem: EntryProblem } {
  const drafts = new Map<string, Sheet>();
  for (const entry of entries) {
    const key = `${entry.narrativeId} ${entry.coderId}`;
    const sheet = drafts.get(key) ?? knownSheet(state, entry, meta);
    if ('code' in sheet) return { problem: sheet };
    const applied = entry.table === 'codings' ? withCoding(sheet, entry, meta) : withFace(sheet, entry);
    if (!applied) return { problem: { code: 'stale', place: placeOf(entry) } };
    drafts.set(key, applied);
  }
  return { sheets: withDrafts(state.sheets, [...drafts.values()], meta) };
}

function knownSheet(
  state: ProjectState,
  { narrativeId, coderId }: SheetEntry,
  { copyId }: ActMeta,
): Sheet | EntryProblem {
  const sheet = state.sheets.find((one) => one.narrativeId === narrativeId && one.coderId === coderId);
  if (sheet) return sheet;
  if (!state.narratives.some(({ id }) => id === narrativeId)) return { code: 'unknown_narrative', place: narrativeId };
  if (!state.coders.some(({ id }) => id === coderId)) return { code: 'unknown_coder', place: coderId };
  return emptySheet(narrativeId, coderId, copyId);
}

/** The sheet with the coding as the entry says, or `null` if what is there is not the entry's `before`. */
function withCoding(sheet: Sheet, entry: Extract<Entry, { table: 'codings' }>, { at }: ActMeta): Sheet | null {
  const current = sheet.codings.find(({ id }) => id === entry.id) ?? null;
  if (!sameRecord(current, entry.before)) return null;
  const others = current ? sheet.codings.filter((coding) => coding !== current) : sheet.codings;
  if (!entry.after) return { ...sheet, codings: others };
  const after = stamped(entry.after, current, at);
  const next = others.findIndex((coding) => inTextOrder(after, coding) < 0);
  return { ...sheet, codings: others.toSpliced(next === -1 ? others.length : next, 0, after) };
}

/** By start, then end, then id, so that a coding that comes back takes its old place. */
function inTextOrder(left: Coding, right: Coding): number {
  return left.start - right.start || left.end - right.end || (left.id < right.id ? -1 : 1);
}

/** `updatedAt` is the time of the act, and never less than it was, whatever the clock says. */
function stamped(after: Coding, current: Coding | null, at: number): Coding {
  return { ...after, updatedAt: Math.max(at, after.updatedAt, current?.updatedAt ?? 0) };
}

function withFace(sheet: Sheet, entry: Extract<Entry, { table: 'sheets' }>): Sheet | null {
  const blank = sheetFace(emptySheet(sheet.narrativeId, sheet.coderId, sheet.copyId));
  if (!sameRecord(sheetFace(sheet), entry.before ?? blank)) return null;
  const { narrativeId, coderId, copyId, codings, revision, lineage } = sheet;
  return { narrativeId, coderId, copyId, codings, revision, lineage, ...(entry.after ?? blank) };
}

function withDrafts(sheets: readonly Sheet[], drafts: readonly Sheet[], { copyId }: ActMeta): readonly Sheet[] {
  const next = [...sheets];
  for (const draft of drafts) {
    const state = draft.state === 'not_started' && draft.codings.length > 0 ? 'in_progress' : draft.state;
    const sheet = { ...draft, state, copyId, revision: draft.revision + 1 };
    const index = sheets.findIndex(
      ({ narrativeId, coderId }) => narrativeId === sheet.narrativeId && coderId === sheet.coderId,
    );
    if (index === -1) next.push(sheet);
    else next[index] = sheet;
  }
  return next;
}

function placeOf(entry: SheetEntry): string {
  const sheet = `sheets ${entry.narrativeId} ${entry.coderId}`;
  return entry.table === 'codings' ? `${sheet} codings ${entry.id}` : sheet;
}
