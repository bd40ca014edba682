import type { Change, Entry } from './change.ts';
import { withoutMention } from './mentions.ts';

/** What is to be erased: a case, and the ids of its narratives. */
export interface Erasing {
  readonly caseId: string;
  readonly narrativeIds: ReadonlySet<string>;
}

/**
 * The change without anything of the case: the same object if it names nothing of it. It keeps its place, time, person,
 * scope and label, so that the order of the journal, undo of every other sheet and who may see it stay as they were; the
 * scope of an erased sheet is two random ids that lead nowhere. A reason goes with the last record that it was given for.
 */
export function erasedChange(change: Change, erasing: Erasing): Change {
  const entries = change.entries.filter((entry) => !isOf(entry, erasing)).map((entry) => withoutId(entry, erasing));
  const isEmptied = change.entries.length > 0 && entries.length === 0;
  const note = isEmptied || change.note === undefined ? undefined : withoutMention(change.note, erasing.caseId);
  const isAsBefore =
    note === change.note &&
    entries.length === change.entries.length &&
    entries.every((entry, index) => entry === change.entries[index]);
  if (isAsBefore) return change;
  const { note: _given, ...rest } = change;
  return { ...rest, entries, ...(note === undefined ? {} : { note }) };
}

function isOf(entry: Entry, { caseId, narrativeIds }: Erasing): boolean {
  switch (entry.table) {
    case 'codings':
    case 'sheets':
    case 'openings':
      return narrativeIds.has(entry.narrativeId);
    case 'narratives':
      return entry.caseId === caseId || narrativeIds.has(entry.id);
    case 'cases':
      return entry.id === caseId;
    case 'coders':
    case 'project':
      return false;
  }
}

/** An early opening of another narrative, its reason without the case id. */
function withoutId(entry: Entry, { caseId }: Erasing): Entry {
  if (entry.table !== 'openings') return entry;
  const clean = (opening: typeof entry.after) =>
    opening && { ...opening, reason: withoutMention(opening.reason, caseId) };
  const before = clean(entry.before);
  const after = clean(entry.after);
  const isAsBefore = before?.reason === entry.before?.reason && after?.reason === entry.after?.reason;
  return isAsBefore ? entry : { ...entry, before, after };
}
