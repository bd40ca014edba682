import type { ProjectState } from '../domain/coding/dataset.ts';
import type { JournalBlock } from '../domain/coding/received-journal.ts';
import { recordKeys } from '../domain/coding/record-keys.ts';
import type { Sheet } from '../domain/coding/sheet.ts';
import type { Narrative } from '../domain/text/narrative.ts';
import type { ListedTable } from './manifest.ts';
import type { RecordPlace } from './record-codec.ts';
import type { OrderedTable, RowLedger } from './row-ledger.ts';

/** A record and the row it is to be written to. */
export interface RecordRow extends RecordPlace {
  readonly table: ListedTable;
  readonly id: string | number;
  readonly value: unknown;
}

/** A record in a list that keeps its order, as it is stored. */
export interface Positioned<T> {
  readonly position: number;
  readonly record: T;
}

export interface RowChanges {
  readonly written: readonly RecordRow[];
  readonly removed: readonly { readonly table: ListedTable; readonly id: string }[];
}

export const projectRowId = 'project';

/**
 * The rows that lead from one state to the next. A record has changed if it is another object; that is what sharing
 * between states is for. From `null`, every record is new.
 */
export function changedRows(ledger: RowLedger, before: ProjectState | null, after: ProjectState): RowChanges {
  const row = (table: ListedTable, id: string | number, value: unknown): RecordRow => ({
    table,
    id,
    revision: ledger.nextRevision(table, id),
    value,
  });
  const ordered = <T>(table: OrderedTable, ownId: string, record: T): RecordRow => {
    const position = ledger.positionOf(table, ownId);
    // A case id belongs to the sealed body, so a case's row goes by its position.
    return row(table, table === 'cases' ? position : ownId, { position, record } satisfies Positioned<T>);
  };
  const keyed = <T>(
    table: ListedTable,
    [had, has]: readonly [readonly T[] | undefined, readonly T[]],
    key: (record: T) => string,
  ) => changed(had, has).map((record) => row(table, key(record), record));
  return {
    written: [
      ...(after.project === before?.project ? [] : [row('project', projectRowId, after.project)]),
      ...changed(before?.schemes, after.schemes).map((scheme) =>
        ordered('schemes', recordKeys.schemes(scheme), scheme),
      ),
      ...changed(before?.coders, after.coders).map((coder) => ordered('coders', coder.id, coder)),
      ...changed(before?.cases, after.cases).map((one) => ordered('cases', one.id, one)),
      ...changed(before?.narratives, after.narratives).map((head) => ordered('heads', head.id, head)),
      ...changed(before?.rounds, after.rounds).map((one) => ordered('rounds', one.id, one)),
      ...changed(before?.decisions, after.decisions).map((one) => ordered('decisions', one.id, one)),
      ...changed(before?.proposals, after.proposals).map((one) => ordered('proposals', one.id, one)),
      ...changed(before?.packs, after.packs).map((one) => ordered('packs', one.id, one)),
      ...keyed('packKeys', [before?.packKeys, after.packKeys], recordKeys.packKeys),
      ...keyed('assignments', [before?.assignments, after.assignments], recordKeys.assignments),
      ...keyed('openings', [before?.openings, after.openings], recordKeys.openings),
      ...keyed('withdrawals', [before?.withdrawals, after.withdrawals], recordKeys.withdrawals),
      ...changed(before?.sheets, after.sheets).map(sheetRow),
    ],
    removed: [
      ...gone(before?.coders, after.coders, ({ id }) => id).map((id) => ({ table: 'coders' as const, id })),
      ...gone(before?.openings, after.openings, recordKeys.openings).map((id) => ({ table: 'openings' as const, id })),
      ...gone(before?.rounds, after.rounds, recordKeys.rounds).map((id) => ({ table: 'rounds' as const, id })),
      ...gone(before?.assignments, after.assignments, recordKeys.assignments).map((id) => ({
        table: 'assignments' as const,
        id,
      })),
      ...gone(before?.decisions, after.decisions, recordKeys.decisions).map((id) => ({
        table: 'decisions' as const,
        id,
      })),
      ...gone(before?.proposals, after.proposals, recordKeys.proposals).map((id) => ({
        table: 'proposals' as const,
        id,
      })),
    ],
  };
}

export function receivedRow(ledger: RowLedger, journal: JournalBlock): RecordRow {
  const id = recordKeys.received(journal);
  const { copyId, block } = journal;
  const value = 'packed' in journal ? { copyId, block, packed: journal.packed } : journal;
  return { table: 'received', id, revision: ledger.nextRevision('received', id), value };
}

export function textRow(ledger: RowLedger, { id, text }: Narrative): RecordRow {
  return { table: 'texts', id, revision: ledger.nextRevision('texts', id), value: { id, text } };
}

function sheetRow(sheet: Sheet): RecordRow {
  return { table: 'sheets', id: recordKeys.sheets(sheet), revision: sheet.revision, value: sheet };
}

function changed<T>(before: readonly T[] | undefined, after: readonly T[]): readonly T[] {
  return before === after ? [] : after.filter((record, index) => record !== before?.[index]);
}

function gone<T>(
  before: readonly T[] | undefined,
  after: readonly T[],
  idOf: (record: T) => string,
): readonly string[] {
  if (!before || before === after) return [];
  const left = new Set(after.map(idOf));
  return before.map(idOf).filter((id) => !left.has(id));
}
