import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rowsOf, type TableName } from '../../../renderer/storage/database.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { openProject } from '../../../renderer/storage/open-project-database.ts';
import { findHome } from '../../../renderer/storage/project-home.ts';
import { findProject } from '../../../renderer/storage/project-registry.ts';
import { sealedCodec } from '../../../renderer/storage/sealed-codec.ts';
import { coding, codingAct, narrative } from '../../support/acts.ts';
import { openedOnDisk } from '../../support/at-rest.ts';
import { buckets } from '../../support/buckets-double.ts';
import { homesOnDisk, keyOf, newProject, opened, storageDouble } from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;
let leadId: string;

beforeEach(async () => {
  environment = storageDouble();
  project = await newProject(environment);
  leadId = project.state().coders[0]?.id ?? '';
  const added = [1, 2].map((number) => narrative(number));
  const cases = added.map(({ caseId }) => ({ id: caseId, attributes: {} }));
  await project.importBatch({ coderId: leadId, added, replaced: [], cases });
  for (const { id } of added) {
    const sheet = { narrativeId: id, coderId: leadId };
    await project.act((state) => codingAct(state, sheet, `on ${id}`, coding(`on ${id}`)));
  }
});

async function databaseName(): Promise<string> {
  return (await findProject(project.id))?.databaseName ?? '';
}

/** Seals something else into one row while the project is closed, then opens it again. */
async function spoil(table: TableName, rowId: string | number, value: unknown): Promise<void> {
  await project.close();
  const key = await keyOf(project.id);
  const name = await databaseName();
  const database = await openedOnDisk(name);
  const { revision } = (await rowsOf(database, table).get(rowId)) ?? { revision: 1 };
  const body = await sealedCodec(key, name).encode({ table, id: rowId, revision }, value);
  await rowsOf(database, table).put({ id: rowId, revision, body });
  database.close();
  const result = await openProject(project.id, key, environment);
  if ('project' in result) project = result.project;
  else throw new Error(result.problem.code);
}

const named = () => project.problems().map(({ code, place }) => `${code} ${place}`);

describe('a project with a damaged record', () => {
  it('opens without the damaged sheet, names it and never writes over it', async () => {
    await spoil('sheets', `narrative-1 ${leadId}`, { codings: 'gone' });
    expect(named()).toEqual([`damaged_record sheets narrative-1 ${leadId}`]);
    expect(project.state().sheets.map(({ narrativeId }) => narrativeId)).toEqual(['narrative-2']);
    const sheet = { narrativeId: 'narrative-1', coderId: leadId };
    const act = project.act((state) => codingAct(state, sheet, 'new', coding('new')));
    await expect(act).rejects.toMatchObject({ problem: { code: 'damaged_record' } });
    expect(project.state().sheets).toHaveLength(1);
    const other = { narrativeId: 'narrative-2', coderId: leadId };
    expect(await project.act((state) => codingAct(state, other, 'new', coding('new')))).not.toBeNull();
  });

  it.each([undefined, 7, '{"narrativeId":', new Uint8Array(3)])('sets a sheet aside whose body is %s', async (body) => {
    await project.close();
    const database = await openedOnDisk(await databaseName());
    await rowsOf(database, 'sheets').put({ id: `narrative-1 ${leadId}`, revision: 1, body });
    database.close();
    project = await opened(project.id, environment);
    expect(named()).toEqual([`damaged_record sheets narrative-1 ${leadId}`]);
  });

  it('takes a row that lies in another row’s place for damage', async () => {
    const [first] = project.state().sheets;
    await spoil('sheets', `narrative-2 ${leadId}`, first);
    expect(named()).toEqual([`damaged_record sheets narrative-2 ${leadId}`]);
  });

  it('hides the sheets of a narrative that it cannot list', async () => {
    await spoil('heads', 'narrative-2', null);
    expect(named()).toEqual(['damaged_record heads narrative-2']);
    expect(project.state().sheets.map(({ narrativeId }) => narrativeId)).toEqual(['narrative-1']);
  });

  it('keeps the case whose record it cannot read, without attributes, so that exports and copies still hold it', async () => {
    const database = await openedOnDisk(await databaseName());
    const [first] = await rowsOf(database, 'cases').toArray();
    database.close();
    await spoil('cases', first?.id ?? '', 7);
    expect(named()).toEqual([`damaged_record cases ${first?.id}`]);
    const { cases, narratives } = await project.dataset();
    const ids = new Set(cases.map(({ id }) => id));
    expect(narratives.map(({ caseId }) => ids.has(caseId))).toEqual([true, true]);
  });

  it('does not give a new case the place of one that cannot be read', async () => {
    const batch = { coderId: leadId, added: [], replaced: [] };
    await project.importBatch({ ...batch, cases: [{ id: 'C3', attributes: {} }] });
    await project.close();
    const database = await openedOnDisk(await databaseName());
    const newest = (await rowsOf(database, 'cases').toArray()).at(-1);
    database.close();
    const position = Number(newest?.id);
    project = await opened(project.id, environment);
    await spoil('cases', position, 'broken');
    expect(named()).toEqual([`damaged_record cases ${position}`]);
    await project.importBatch({ ...batch, cases: [{ id: 'C4', attributes: {} }] });
    await spoil('cases', position, { position, record: { id: 'C3', attributes: {} } });
    expect(project.state().cases.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3', 'C4']);
  });

  it('names a damaged text when it is asked for and leaves its narrative out of the dataset', async () => {
    await spoil('texts', 'narrative-1', 17);
    await expect(project.narrativeText('narrative-1')).rejects.toMatchObject({ problem: { code: 'damaged_record' } });
    const dataset = await project.dataset();
    expect(dataset.narratives.map(({ id }) => id)).toEqual(['narrative-2']);
    expect(dataset.sheets.map(({ narrativeId }) => narrativeId)).toEqual(['narrative-2']);
    expect(named()).toEqual(['damaged_record texts narrative-1']);
  });

  it('leaves a damaged change out of the journal and names it', async () => {
    await spoil('changes', 3, { seq: 3 });
    expect((await project.dataset()).changes.map(({ seq }) => seq)).toEqual([1, 2, 4]);
    expect(named()).toEqual(['damaged_record changes 3']);
  });

  it('does not open without its own record, a coder or the active codebook', async () => {
    await expect(spoil('project', 'project', {})).rejects.toThrow('damaged_project');
    expect(await openProject(project.id, await keyOf(project.id), environment)).toMatchObject({
      problem: { code: 'damaged_project' },
    });
  });
});

describe('a database that is not as this version knows it', () => {
  it('is left alone if a newer app wrote it', async () => {
    await project.close();
    const name = await databaseName();
    const indexedDB = await findHome(name);
    const newer = new Dexie(name, { indexedDB });
    newer.version(4).stores({ sheets: 'id, state', later: 'id' });
    await newer.open();
    newer.close();
    expect(await openProject(project.id, await keyOf(project.id), environment)).toMatchObject({
      problem: { code: 'newer_app' },
    });
    const after = await new Dexie(name, { indexedDB }).open();
    expect([after.verno, after.tables.map(({ name }) => name)]).toEqual([
      4,
      expect.arrayContaining(['later', 'sheets']),
    ]);
    after.close();
  });

  it('is not made anew, empty, if it is gone', async () => {
    await project.close();
    const name = await databaseName();
    await buckets().delete(name);
    expect(await openProject(project.id, await keyOf(project.id), environment)).toMatchObject({
      problem: { code: 'not_found' },
    });
    expect(await homesOnDisk()).not.toContain(name);
  });

  it('is not made anew, empty, if it goes while the project is open', async () => {
    const name = await databaseName();
    await buckets().delete(name);
    const sheet = { narrativeId: 'narrative-1', coderId: leadId };
    const act = project.act((state) => codingAct(state, sheet, 'new', coding('new')));
    await expect(act).rejects.toMatchObject({ problem: { code: 'not_found' } });
    await expect(project.dataset()).rejects.toMatchObject({ problem: { code: 'not_found' } });
    expect(await homesOnDisk()).not.toContain(name);
  });
});

describe('a write that the disk refuses', () => {
  const sheet = () => ({ narrativeId: 'narrative-1', coderId: leadId });

  /** Fails at the change, when the sheet is written already in the same transaction. */
  function refuseChanges(errorName: string): void {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown, key) {
      if (this.name === 'changes') throw new DOMException('refused', errorName);
      return put.call(this, value, key);
    });
  }

  afterEach(() => vi.restoreAllMocks());

  it('says that the disk is full although Chromium has no name for it and ends the transaction', async () => {
    const why = 'Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE (WritableFileAppend)';
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown, key) {
      const request = put.call(this, value, key);
      queueMicrotask(() => {
        this.transaction.abort();
        Reflect.set(this.transaction, 'error', new DOMException(why, 'UnknownError'));
      });
      return request;
    });
    const before = project.state();
    const act = project.act((state) => codingAct(state, sheet(), 'new', coding('new')));
    await expect(act).rejects.toMatchObject({ problem: { code: 'no_space' } });
    expect(project.state()).toBe(before);
  });

  it.each([
    ['QuotaExceededError', 'no_space'],
    ['UnknownError', 'write_failed'],
  ])('leaves disk, state and listeners as they were (%s)', async (errorName, code) => {
    const before = project.state();
    let calls = 0;
    project.subscribe(() => {
      calls += 1;
    });
    const savedAt = project.lastSavedAt();
    refuseChanges(errorName);
    const act = project.act((state) => codingAct(state, sheet(), 'new', coding('new')));
    await expect(act).rejects.toMatchObject({ problem: { code } });
    vi.restoreAllMocks();
    expect(project.state()).toBe(before);
    expect([calls, project.lastSavedAt()]).toEqual([0, savedAt]);
    await project.close();
    project = await opened(project.id, environment);
    expect(project.state()).toEqual(before);
    expect((await project.dataset()).changes).toHaveLength(4);
  });

  it('does not stop the next act, nor leave a gap in the journal', async () => {
    refuseChanges('QuotaExceededError');
    const refused = project.act((state) => codingAct(state, sheet(), 'new', coding('new')));
    await expect(refused).rejects.toThrow('no_space');
    vi.restoreAllMocks();
    const next = await project.act((state) => codingAct(state, sheet(), 'new', coding('new')));
    expect(next?.seq).toBe(5);
  });
});
