import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredRow } from '../../../renderer/storage/database.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { findHome } from '../../../renderer/storage/project-home.ts';
import { findProject } from '../../../renderer/storage/project-registry.ts';
import { coding, codingAct, narrative } from '../../support/acts.ts';
import { intakeOf, returnedChanges, returnedSheet } from '../../support/merging/stored-return.ts';
import { newProject, opened, storageDouble } from '../../support/storage-double.ts';

/** The tables of version 2, before there was team work (commit 683fed5). */
const tablesThen = [
  ...['project', 'schemes', 'coders', 'cases', 'heads', 'texts', 'sheets'],
  ...['assignments', 'openings', 'withdrawals', 'changes', 'manifest'],
];

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;

beforeEach(async () => {
  environment = storageDouble();
  project = await newProject(environment);
  const leadId = project.state().coders[0]?.id ?? '';
  const cases = [{ id: 'C1', attributes: {} }];
  await project.importBatch({ coderId: leadId, added: [narrative(1)], replaced: [], cases });
  await project.act((state) => codingAct(state, { narrativeId: 'narrative-1', coderId: leadId }, 'k', coding('k')));
});

/** Puts the closed project's rows into a database as version 2 laid it out. */
async function asVersion2(): Promise<void> {
  const name = (await findProject(project.id))?.databaseName ?? '';
  const indexedDB = await findHome(name);
  const now = await new Dexie(name, { indexedDB }).open();
  const rows = new Map<string, StoredRow[]>();
  for (const table of tablesThen) rows.set(table, await now.table<StoredRow>(table).toArray());
  now.close();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });
  const then = new Dexie(name, { indexedDB });
  const stores = Object.fromEntries(tablesThen.map((table) => [table, 'id']));
  then.version(2).stores({ ...stores, texts: 'id, revision' });
  await then.open();
  for (const [table, all] of rows) await then.table(table).bulkPut(all);
  then.close();
}

describe('a sealed project from before there was team work', () => {
  it('opens with all that it had, and takes a return in', async () => {
    const before = await project.dataset();
    await project.close();
    await asVersion2();
    project = await opened(project.id, environment);
    expect(project.problems()).toEqual([]);
    expect(await project.dataset()).toEqual(before);
    expect(await project.received()).toEqual([]);
    await project.takeIn((state) => intakeOf(state, 'return-1', [returnedSheet(1)], returnedChanges(1, 2)));
    await project.close();
    project = await opened(project.id, environment);
    expect(project.state().packs.map(({ id }) => id)).toEqual(['return-1']);
    expect((await project.received())[0]?.changes).toHaveLength(2);
    expect(project.problems()).toEqual([]);
  });
});
