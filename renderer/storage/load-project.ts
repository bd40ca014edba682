import type { Dexie } from 'dexie';
import type { Case, ProjectState } from '../domain/coding/dataset.ts';
import { recordKeys } from '../domain/coding/record-keys.ts';
import type { NarrativeHead } from '../domain/text/narrative.ts';
import { rowsOf } from './database.ts';
import { listedRows, type Manifest } from './manifest.ts';
import { readManifest } from './read-manifest.ts';
import { readTable, type TableReading } from './read-rows.ts';
import type { RecordCodec } from './record-codec.ts';
import type { Positioned } from './record-rows.ts';
import { RowCheck, type SeenRow } from './row-check.ts';
import { type OrderedTable, RowLedger } from './row-ledger.ts';
import type { StorageProblem } from './storage-problem.ts';
import * as readings from './table-readings.ts';

/** What opening a project puts into memory. */
export interface LoadedProject {
  readonly state: ProjectState;
  readonly ledger: RowLedger;
  readonly manifest: Manifest;
  /** What is wrong, by place: of a row that is set aside, `table id`. */
  readonly damaged: Map<string, StorageProblem>;
}

/**
 * Reads everything but texts and journal, and compares it with the manifest; of texts it looks at ids and revisions. A record
 * that cannot be used is set aside, and a sheet whose narrative or coder is set aside goes with it; a case set aside loses
 * its attributes only; without a project, a coder or the active scheme nothing can be shown, and that is the problem.
 */
export async function loadProject(
  database: Dexie,
  codec: RecordCodec,
): Promise<LoadedProject | { problem: StorageProblem }> {
  const ledger = new RowLedger();
  const found = await readManifest(database, codec);
  const check = new RowCheck(found.manifest, found.problems);
  const read = async <T>(reading: TableReading<T>) => {
    const rows = await readTable(database, codec, reading);
    const setAside = check.check(
      reading.table,
      rows.map(({ record, ...row }) => ({ ...row, isReadable: record !== null })),
    );
    // A case that is set aside still holds its position, which is its row.
    for (const id of setAside) if (typeof id === 'number') ledger.skipPosition(id);
    return rows.flatMap(({ id, record }) => (record === null || setAside.has(id) ? [] : [record]));
  };
  const readInOrder = async <T>(
    reading: TableReading<Positioned<T>>,
    table: OrderedTable,
    idOf: (record: T) => string,
  ) => inOrder(await read(reading), table, idOf, ledger);

  const [
    projects,
    schemes,
    coders,
    cases,
    narratives,
    sheets,
    rounds,
    assignments,
    decisions,
    proposals,
    packs,
    packKeys,
    openings,
    withdrawals,
  ] = await Promise.all([
    read(readings.projectReading),
    readInOrder(readings.schemeReading, 'schemes', recordKeys.schemes),
    readInOrder(readings.coderReading, 'coders', ({ id }) => id),
    readInOrder(readings.caseReading, 'cases', ({ id }) => id),
    readInOrder(readings.headReading, 'heads', ({ id }) => id),
    read(readings.sheetReading),
    readInOrder(readings.roundReading, 'rounds', ({ id }) => id),
    read(readings.assignmentReading),
    readInOrder(readings.decisionReading, 'decisions', ({ id }) => id),
    readInOrder(readings.proposalReading, 'proposals', ({ id }) => id),
    readInOrder(readings.packReading, 'packs', ({ id }) => id),
    read(readings.packKeyReading),
    read(readings.openingReading),
    read(readings.withdrawalReading),
  ]);
  check.check('texts', await revisionsOf(database, 'texts'));
  check.check('received', await revisionsOf(database, 'received'));
  const [project] = projects;
  const canBeShown = project && coders.length > 0 && schemes.some(({ id }) => id === project.activeSchemeId);
  if (!canBeShown) return { problem: { code: 'damaged_project', place: database.name } };
  for (const row of listedRows(check.manifest)) ledger.note(row);
  const known = new Set([...narratives, ...coders].map(({ id }) => id));
  const state: ProjectState = {
    project,
    schemes,
    coders,
    cases: withCasesOf(narratives, cases),
    narratives,
    sheets: sheets.filter(({ narrativeId, coderId }) => known.has(narrativeId) && known.has(coderId)),
    rounds,
    assignments: assignments.filter(({ narrativeId }) => known.has(narrativeId)),
    decisions: decisions.filter(({ narrativeId }) => known.has(narrativeId)),
    proposals,
    packs,
    packKeys: packKeys.sort((left, right) => left.createdAt - right.createdAt),
    openings: openings.sort((left, right) => left.at - right.at),
    withdrawals: withdrawals.sort((left, right) => left.at - right.at),
  };
  return { state, ledger, manifest: check.manifest, damaged: check.problems };
}

/** Ids and revisions of a table's rows, from the index alone. A row without a revision is not in it, and counts as missing. */
async function revisionsOf(database: Dexie, table: 'texts' | 'received'): Promise<readonly SeenRow[]> {
  const stored = rowsOf(database, table);
  const rows: SeenRow[] = [];
  for (const key of await stored.orderBy('revision').uniqueKeys()) {
    const revision = typeof key === 'number' ? key : Number.NaN;
    const ids = await stored.where('revision').equals(key).primaryKeys();
    for (const id of ids) rows.push({ id, revision, isReadable: true });
  }
  return rows;
}

/** A case whose record cannot be read is there all the same, without attributes: its narratives name it. */
function withCasesOf(narratives: readonly NarrativeHead[], cases: readonly Case[]): readonly Case[] {
  const known = new Set(cases.map(({ id }) => id));
  const missing = new Set(narratives.map(({ caseId }) => caseId).filter((id) => !known.has(id)));
  return [...cases, ...[...missing].map((id) => ({ id, attributes: {} }))];
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
