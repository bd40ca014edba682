import type { Dexie } from 'dexie';
import type { Case, ProjectState } from '../domain/coding/dataset.ts';
import type { NarrativeHead } from '../domain/text/narrative.ts';
import type { TableName } from './database.ts';
import { type ReadTable, readTable, type TableReading } from './read-rows.ts';
import type { RecordCodec } from './record-codec.ts';
import type { Positioned } from './record-rows.ts';
import { type OrderedTable, RowLedger } from './row-ledger.ts';
import type { StorageProblem } from './storage-problem.ts';
import * as readings from './table-readings.ts';

/** What opening a project puts into memory. */
export interface LoadedProject {
  readonly state: ProjectState;
  readonly ledger: RowLedger;
  /** The rows that cannot be read, as `table id`, and what is wrong with each. */
  readonly damaged: Map<string, StorageProblem>;
}

/**
 * Reads everything but texts and journal. A damaged record is set aside, and a sheet whose narrative or coder is set aside
 * goes with it; a case set aside loses its attributes only; without a project, a coder or the active scheme nothing can be shown, and that is the problem.
 */
export async function loadProject(
  database: Dexie,
  codec: RecordCodec,
): Promise<LoadedProject | { problem: StorageProblem }> {
  const ledger = new RowLedger();
  const damaged = new Map<string, StorageProblem>();
  const read = async <T>(reading: TableReading<T>) =>
    recordsOf(reading.table, await readTable(database, codec, reading), ledger, damaged);
  const readInOrder = async <T>(
    reading: TableReading<Positioned<T>>,
    table: OrderedTable,
    idOf: (record: T) => string,
  ) => inOrder(await read(reading), table, idOf, ledger);

  const [projects, schemes, coders, cases, narratives, sheets, assignments, openings, withdrawals] = await Promise.all([
    read(readings.projectReading),
    readInOrder(readings.schemeReading, 'schemes', ({ id, revision }) => `${id} ${revision}`),
    readInOrder(readings.coderReading, 'coders', ({ id }) => id),
    readInOrder(readings.caseReading, 'cases', ({ id }) => id),
    readInOrder(readings.headReading, 'heads', ({ id }) => id),
    read(readings.sheetReading),
    read(readings.assignmentReading),
    read(readings.openingReading),
    read(readings.withdrawalReading),
  ]);
  const [project] = projects;
  const canBeShown = project && coders.length > 0 && schemes.some(({ id }) => id === project.activeSchemeId);
  if (!canBeShown) return { problem: { code: 'damaged_project', place: database.name } };
  const known = new Set([...narratives, ...coders].map(({ id }) => id));
  const state: ProjectState = {
    project,
    schemes,
    coders,
    cases: withCasesOf(narratives, cases),
    narratives,
    sheets: sheets.filter(({ narrativeId, coderId }) => known.has(narrativeId) && known.has(coderId)),
    assignments,
    openings: openings.sort((left, right) => left.at - right.at),
    withdrawals: withdrawals.sort((left, right) => left.at - right.at),
  };
  return { state, ledger, damaged };
}

/** A case whose record cannot be read is there all the same, without attributes: its narratives name it. */
function withCasesOf(narratives: readonly NarrativeHead[], cases: readonly Case[]): readonly Case[] {
  const known = new Set(cases.map(({ id }) => id));
  const missing = new Set(narratives.map(({ caseId }) => caseId).filter((id) => !known.has(id)));
  return [...cases, ...[...missing].map((id) => ({ id, attributes: {} }))];
}

function recordsOf<T>(
  table: TableName,
  { rows, damaged: found }: ReadTable<T>,
  ledger: RowLedger,
  damaged: Map<string, StorageProblem>,
): T[] {
  for (const { id, revision } of rows) ledger.note(table, id, revision);
  for (const { id, problem } of found) {
    damaged.set(`${table} ${id}`, problem);
    // A case that cannot be read still holds its position, which is its row.
    if (typeof id === 'number') ledger.skipPosition(id);
  }
  return rows.map(({ record }) => record);
}

function inOrder<T>(
  stored: readonly Positioned<T>[],
  table: OrderedTable,
  idOf: (record: T) => string,
  ledger: RowLedger,
): readonly T[] {
  for (const { position, record } of stored) ledger.notePosition(table, idOf(record), position);
  return stored.toSorted((left, right) => left.position - right.position).map(({ record }) => record);
}
