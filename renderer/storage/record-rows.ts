import type { Scheme } from '../../codebook/scheme.ts';
import type { Assignment, Opening, ProjectState, Withdrawal } from '../domain/coding/dataset.ts';
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
export const schemeRowId = ({ id, revision }: Pick<Scheme, 'id' | 'revision'>) => `${id} ${revision}`;
export const sheetRowId = ({ narrativeId, coderId }: Pick<Sheet, 'narrativeId' | 'coderId'>) =>
  `${narrativeId} ${coderId}`;
export const assignmentRowId = ({ roundId, narrativeId }: Assignment) => `${roundId} ${narrativeId}`;
export const openingRowId = ({ narrativeId, leadId }: Opening) => `${narrativeId} ${leadId}`;
export const withdrawalRowId = ({ caseHash }: Withdrawal) => caseHash;

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
  return {
    written: [
      ...(after.project === before?.project ? [] : [row('project', projectRowId, after.project)]),
      ...changed(before?.schemes, after.schemes).map((scheme) => ordered('schemes', schemeRowId(scheme), scheme)),
      ...changed(before?.coders, after.coders).map((coder) => ordered('coders', coder.id, coder)),
      ...changed(before?.cases, after.cases).map((one) => ordered('cases', one.id, one)),
      ...changed(before?.narratives, after.narratives).map((head) => ordered('heads', head.id, head)),
      ...changed(before?.assignments, after.assignments).map((one) => row('assignments', assignmentRowId(one), one)),
      ...changed(before?.openings, after.openings).map((one) => row('openings', openingRowId(one), one)),
      ...changed(before?.withdrawals, after.withdrawals).map((one) => row('withdrawals', withdrawalRowId(one), one)),
      ...changed(before?.sheets, after.sheets).map(sheetRow),
    ],
    removed: [
      ...gone(before?.coders, after.coders, ({ id }) => id).map((id) => ({ table: 'coders' as const, id })),
      ...gone(before?.openings, after.openings, openingRowId).map((id) => ({ table: 'openings' as const, id })),
    ],
  };
}

export function textRow(ledger: RowLedger, { id, text }: Narrative): RecordRow {
  return { table: 'texts', id, revision: ledger.nextRevision('texts', id), value: { id, text } };
}

function sheetRow(sheet: Sheet): RecordRow {
  return { table: 'sheets', id: sheetRowId(sheet), revision: sheet.revision, value: sheet };
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
