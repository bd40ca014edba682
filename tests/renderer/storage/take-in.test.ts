import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { receivedBlocks } from '../../../renderer/domain/coding/received-journal.ts';
import { rowsOf, type StoredRow } from '../../../renderer/storage/database.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { findProject } from '../../../renderer/storage/project-registry.ts';
import { packBlock } from '../../../renderer/workers/packed-journal.ts';
import { narrative } from '../../support/acts.ts';
import { openedOnDisk } from '../../support/at-rest.ts';
import { colleague, intakeOf, returnedChanges, returnedSheet } from '../../support/merging/stored-return.ts';
import { newProject, opened, storageDouble } from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;

beforeEach(async () => {
  environment = storageDouble();
  project = await newProject(environment);
  const added = [1, 2].map((number) => narrative(number));
  const cases = added.map(({ caseId }) => ({ id: caseId, attributes: {} }));
  await project.importBatch({ coderId: project.state().coders[0]?.id ?? '', added, replaced: [], cases });
});

afterEach(() => vi.restoreAllMocks());

async function reopened(): Promise<void> {
  await project.close();
  project = await opened(project.id, environment);
}

const take = (id: string, sheets = [returnedSheet(1)], changes = returnedChanges(1, 3)) =>
  project.takeIn((state) => intakeOf(state, id, sheets, changes));

async function takePacked(id: string, from: number, to: number, memo?: string): Promise<void> {
  const journal = await Promise.all(receivedBlocks(returnedChanges(from, to)).map(packBlock));
  await project.takeIn((state) => {
    const intake = intakeOf(state, id, [returnedSheet(1, memo)], []);
    return intake && { ...intake, received: journal };
  });
}

/** As they lie on the disk. */
async function receivedRows(): Promise<readonly StoredRow[]> {
  await project.close();
  const database = await openedOnDisk((await findProject(project.id))?.databaseName ?? '');
  const rows = await rowsOf(database, 'received').toArray();
  database.close();
  project = await opened(project.id, environment);
  return rows;
}

describe('taking in a return', () => {
  it('brings sheets, coder, pack and journal to the disk in one change', async () => {
    const change = await take('return-1', [returnedSheet(1), returnedSheet(2)]);
    expect(change).toMatchObject({ seq: 3, label: 'merge_return' });
    await reopened();
    const { sheets, coders, packs } = project.state();
    expect(sheets.map(({ narrativeId, codings }) => [narrativeId, codings.length])).toEqual([
      ['narrative-1', 1],
      ['narrative-2', 1],
    ]);
    expect(coders[1]).toEqual(colleague);
    expect(packs.map(({ id }) => id)).toEqual(['return-1']);
    expect((await project.history()).at(-1)).toEqual(change);
    expect(await project.received()).toEqual([{ copyId: 'copy-ben', block: 0, changes: returnedChanges(1, 3) }]);
    expect(project.problems()).toEqual([]);
  });

  it('writes nothing where there is nothing new', async () => {
    await take('return-1');
    const state = project.state();
    expect(await take('return-1')).toBeNull();
    expect(project.state()).toBe(state);
  });

  it('joins journals that overlap, over blocks of 500, however they are cut', async () => {
    await take('return-1', [returnedSheet(1)], returnedChanges(1, 700));
    await take('return-2', [returnedSheet(1, 'Later.')], returnedChanges(400, 1_200));
    await reopened();
    const blocks = await project.received();
    expect(blocks.map(({ block, changes }) => [block, changes.length])).toEqual([
      [0, 499],
      [1, 500],
      [2, 201],
    ]);
    expect(project.state().sheets).toMatchObject([{ memo: 'Later.', copyId: 'copy-ben' }]);
    expect(project.problems()).toEqual([]);
  });

  it('keeps a journal that comes packed, and writes of it only what is new', async () => {
    await takePacked('return-1', 1, 700);
    const rows = await receivedRows();
    await takePacked('return-2', 1, 1_200, 'Later.');
    expect((await receivedRows()).map(({ id, revision }) => [id, revision])).toEqual([
      ['copy-ben 0', 1],
      ['copy-ben 1', 2],
      ['copy-ben 2', 1],
    ]);
    expect((await receivedRows())[0]).toEqual(rows[0]);
    expect((await project.received()).flatMap(({ changes }) => changes)).toEqual(returnedChanges(1, 1_200));
    expect(project.problems()).toEqual([]);
  });

  it('joins a packed journal to one that an earlier version kept as it was', async () => {
    await take('return-1', [returnedSheet(1)], returnedChanges(1, 300));
    await takePacked('return-2', 200, 400, 'Later.');
    expect((await project.received()).flatMap(({ changes }) => changes)).toEqual(returnedChanges(1, 400));
  });

  it('gives the journals of those copies alone that are asked for', async () => {
    await take('return-1');
    expect(await project.received(new Set(['copy']))).toEqual([]);
    expect(await project.received(new Set(['copy-ben', 'copy-x']))).toHaveLength(1);
  });

  it.each(['sheets', 'coders', 'packs', 'received', 'changes', 'manifest'])(
    'leaves nothing half done when the disk is full at: %s',
    async (store) => {
      const before = await project.dataset();
      const state = project.state();
      const { put } = IDBObjectStore.prototype;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
        if (this.name === store) throw new DOMException('refused', 'QuotaExceededError');
        return put.call(this, value, key);
      });
      await expect(take('return-1')).rejects.toMatchObject({ problem: { code: 'no_space' } });
      vi.restoreAllMocks();
      expect(project.state()).toBe(state);
      await reopened();
      expect(await project.dataset()).toEqual(before);
      expect(await take('return-1')).not.toBeNull();
    },
  );

  it('changes nothing if building the intake fails', async () => {
    const before = await project.dataset();
    await expect(project.takeIn(() => Promise.reject(new Error('no plan')))).rejects.toThrow('no plan');
    expect(await project.dataset()).toEqual(before);
  });
});

describe('a colleague’s journal with a damaged block', () => {
  async function damage(block: number): Promise<void> {
    await project.close();
    const database = await openedOnDisk((await findProject(project.id))?.databaseName ?? '');
    const id = `copy-ben ${block}`;
    const row = await rowsOf(database, 'received').get(id);
    await rowsOf(database, 'received').put({ id, revision: row?.revision ?? 1, body: new Uint8Array([1, 2, 3]) });
    database.close();
    project = await opened(project.id, environment);
  }

  it('is named, set aside and never written over; the other blocks are there', async () => {
    await take('return-1', [returnedSheet(1)], returnedChanges(1, 700));
    await damage(0);
    expect((await project.received()).map(({ block, changes }) => [block, changes.length])).toEqual([[1, 201]]);
    expect(project.problems()).toMatchObject([{ code: 'damaged_record', place: 'received copy-ben 0' }]);
    await take('return-2', [returnedSheet(1, 'Later.')], returnedChanges(1, 800));
    await reopened();
    expect((await project.received()).map(({ block, changes }) => [block, changes.length])).toEqual([[1, 301]]);
    expect(project.problems()).toMatchObject([{ place: 'received copy-ben 0' }]);
    expect(project.state().sheets).toMatchObject([{ memo: 'Later.' }]);
  });
});
