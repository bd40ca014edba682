import { Dexie } from 'dexie';
import type { Dataset } from '../../renderer/domain/coding/dataset.ts';
import { datasetRows } from '../../renderer/storage/dataset-rows.ts';
import { plainCodec } from '../../renderer/storage/record-codec.ts';

/** The tables of a project's database in version 1, before projects were sealed. */
const plainTables = 'project schemes coders cases heads texts sheets assignments openings changes'.split(' ');

/** Puts a project on the disk as the first version of the app did: unsealed, without a vault in the list. Answers with its id. */
export async function plainProject(dataset: Dataset, id = 'plain-entry', databaseName = 'plain-base'): Promise<string> {
  const database = new Dexie(databaseName);
  database.version(1).stores(Object.fromEntries(plainTables.map((table) => [table, 'id'])));
  const { written, changes } = await datasetRows(dataset);
  const rows = [
    ...written.filter(({ table }) => plainTables.includes(table)),
    ...changes.map(({ seq, value }) => ({ table: 'changes', id: seq, revision: 1, value })),
  ];
  for (const { table, value, ...row } of rows) {
    await database.table(table).add({ ...row, body: await plainCodec.encode({ table, ...row }, value) });
  }
  database.close();
  const registry = await new Dexie('outcome-coder', { autoOpen: false }).open();
  const entry = {
    id,
    databaseName,
    label: dataset.project.label,
    createdAt: 5,
    openedAt: 6,
    backedUp: { at: 7, seq: 1 },
  };
  await registry.table('projects').add(entry);
  registry.close();
  return id;
}
