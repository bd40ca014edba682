import type { EntryProblem } from './apply-entries.ts';
import type { BeforeAfter, Entry } from './change.ts';
import type { ProjectState } from './dataset.ts';
import { recordKeys } from './record-keys.ts';
import { sameRecord } from './same-record.ts';

/** An entry of a list of records that are looked up by a key. */
export type RecordEntry = Extract<
  Entry,
  {
    table: 'coders' | 'openings' | 'schemes' | 'rounds' | 'assignments' | 'decisions' | 'proposals' | 'packs';
  }
>;

/**
 * The state after the entries. A list that none of them is of stays the same object; in the others a record keeps its place,
 * and a new one comes at the end.
 */
export function applyRecordEntries(
  state: ProjectState,
  entries: readonly RecordEntry[],
): { readonly state: ProjectState } | { readonly problem: EntryProblem } {
  try {
    return { state: { ...state, ...changedLists(state, entries) } };
  } catch (error) {
    if (error instanceof Misfit) return { problem: error.problem };
    throw error;
  }
}

function changedLists(state: ProjectState, entries: readonly RecordEntry[]): Partial<ProjectState> {
  const ofTable = <Table extends RecordEntry['table']>(table: Table) =>
    entries.filter((entry): entry is Extract<RecordEntry, { table: Table }> => entry.table === table);
  const lists = {
    coders: changedList(state.coders, ofTable('coders'), recordKeys.coders),
    openings: changedList(state.openings, ofTable('openings'), recordKeys.openings),
    schemes: changedList(state.schemes, ofTable('schemes'), recordKeys.schemes),
    rounds: changedList(state.rounds, ofTable('rounds'), recordKeys.rounds),
    assignments: changedList(state.assignments, ofTable('assignments'), recordKeys.assignments),
    decisions: changedList(state.decisions, ofTable('decisions'), recordKeys.decisions),
    proposals: changedList(state.proposals, ofTable('proposals'), recordKeys.proposals),
    packs: changedList(state.packs, ofTable('packs'), recordKeys.packs),
  };
  const next = { ...state, ...lists };
  const inUse = entries.find((entry) => entry.after === null && isInUse(entry, next));
  if (inUse) throw new Misfit('in_use', `${inUse.table} ${keyOfEntry(inUse)}`);
  return lists;
}

/** Whether a record that is gone is still named by one that is left. */
function isInUse(gone: RecordEntry, { sheets, assignments, decisions }: ProjectState): boolean {
  if (gone.table === 'coders') {
    const isTheirs = ({ coderIds }: { readonly coderIds: readonly string[] }) => coderIds.includes(gone.id);
    return sheets.some(({ coderId }) => coderId === gone.id) || assignments.some(isTheirs);
  }
  if (gone.table !== 'rounds') return false;
  return [...assignments, ...decisions].some(({ roundId }) => roundId === gone.id);
}

type Turn<T> = RecordEntry & BeforeAfter<T>;

function changedList<T>(list: readonly T[], turns: readonly Turn<T>[], keyOf: (record: T) => string): readonly T[] {
  if (turns.length === 0) return list;
  const records = new Map(list.map((record) => [keyOf(record), record]));
  for (const turn of turns) {
    const key = keyOfEntry(turn);
    if (!sameRecord(records.get(key) ?? null, turn.before)) throw new Misfit('stale', `${turn.table} ${key}`);
    if (turn.after) records.set(key, turn.after);
    else records.delete(key);
  }
  return [...records.values()];
}

function keyOfEntry(entry: RecordEntry): string {
  switch (entry.table) {
    case 'openings':
      return recordKeys.openings(entry);
    case 'assignments':
      return recordKeys.assignments(entry);
    case 'schemes':
      return recordKeys.schemes(entry);
    default:
      return entry.id;
  }
}

class Misfit extends Error {
  readonly problem: EntryProblem;

  constructor(code: EntryProblem['code'], place: string) {
    super(code);
    this.problem = { code, place };
  }
}
