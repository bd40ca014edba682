import type { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf, type StoredRow } from '../../../renderer/storage/database.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { coding, codingAct, narrative } from '../../support/acts.ts';
import { atRest, bytesOf, putBack, snapshotOf } from '../../support/at-rest.ts';
import { newProject, opened, storageDouble } from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;
let sheet: { narrativeId: string; coderId: string };

const code = (id: string) => project.act((state) => codingAct(state, sheet, id, coding(id)));

/** Seven changes: the project, an import, and five codings. */
beforeEach(async () => {
  environment = storageDouble();
  project = await newProject(environment);
  sheet = { narrativeId: 'narrative-1', coderId: project.state().coders[0]?.id ?? '' };
  const cases = [{ id: 'C1', attributes: {} }];
  await project.importBatch({ coderId: sheet.coderId, added: [narrative(1)], replaced: [], cases });
  for (const id of ['a', 'b', 'c', 'd', 'e']) await code(id);
});

async function tampered<T>(work: (database: Dexie) => Promise<T>): Promise<T> {
  await project.close();
  const result = await atRest(project.id, work);
  project = await opened(project.id, environment);
  return result;
}

const changeRow = (database: Dexie, seq: number): Promise<StoredRow> =>
  rowsOf(database, 'changes')
    .get(seq)
    .then((row) => row as StoredRow);

/** What the journal still holds, and what is named once it has been read. */
async function read(): Promise<{ seqs: number[]; named: string[] }> {
  const seqs = (await project.history()).map(({ seq }) => seq);
  return { seqs, named: project.problems().map(({ code, place }) => `${code} ${place}`) };
}

describe('a journal that was tampered with', () => {
  it.each([
    ['the first', [1], [2, 3, 4, 5, 6, 7]],
    ['one in the middle', [4], [1, 2, 3, 5, 6, 7]],
    ['two beside each other', [4, 5], [1, 2, 3, 6, 7]],
    ['two apart', [3, 6], [1, 2, 4, 5, 7]],
    ['the newest', [7], [1, 2, 3, 4, 5, 6]],
    ['the newest two', [6, 7], [1, 2, 3, 4, 5]],
    ['all', [1, 2, 3, 4, 5, 6, 7], []],
  ])('is named by the entries that are gone: %s', async (_which, gone, left) => {
    await tampered((database) => rowsOf(database, 'changes').bulkDelete(gone));
    expect(project.problems()).toHaveLength(gone.length);
    expect(await read()).toEqual({ seqs: left, named: gone.map((seq) => `missing_record changes ${seq}`) });
    expect((await code('f'))?.seq).toBe(8);
    await tampered(async () => undefined);
    expect(await read()).toEqual({ seqs: [...left, 8], named: gone.map((seq) => `missing_record changes ${seq}`) });
  });

  it.each([1, 4, 7])('is named by an entry that was altered (%i) and keeps the others', async (seq) => {
    await tampered(async (database) => {
      const row = await changeRow(database, seq);
      const body = bytesOf(row).slice();
      body[30] = (body[30] ?? 0) ^ 4;
      await rowsOf(database, 'changes').put({ ...row, body });
    });
    const { seqs, named } = await read();
    expect(named).toEqual([`damaged_record changes ${seq}`]);
    expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7].filter((one) => one !== seq));
  });

  it('is named by the entries whose bodies were exchanged', async () => {
    await tampered(async (database) => {
      const [one, two] = [await changeRow(database, 3), await changeRow(database, 5)];
      await rowsOf(database, 'changes').bulkPut([
        { ...one, body: two.body },
        { ...two, body: one.body },
      ]);
    });
    const { seqs, named } = await read();
    expect(named).toEqual(['damaged_record changes 3', 'damaged_record changes 5']);
    expect(seqs).toEqual([1, 2, 4, 6, 7]);
  });

  it('is named by the entry that was deleted below one that was altered', async () => {
    await tampered(async (database) => {
      await rowsOf(database, 'changes').delete(4);
      await rowsOf(database, 'changes').put({ ...(await changeRow(database, 5)), body: new Uint8Array(9) });
    });
    expect((await read()).named).toEqual(['missing_record changes 4', 'damaged_record changes 5']);
  });

  it('is named by an entry of another course of things that was put in the place of the true one', async () => {
    const before = await tampered(snapshotOf);
    await code('the other course');
    const other = await tampered((database) => changeRow(database, 8));
    await tampered((database) => putBack(database, before));
    await code('f');
    await code('g');
    await tampered((database) => rowsOf(database, 'changes').put(other));
    const { seqs, named } = await read();
    expect(named).toEqual(['replayed_record changes 8']);
    expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 9]);
  });

  it.each([8, 1_000, 2.5, -1, 'x'])(
    'is named by an entry that somebody put there (%s), and goes on around it',
    async (id) => {
      await tampered((database) => rowsOf(database, 'changes').put({ id, revision: 1, body: new Uint8Array(64) }));
      const named = [`unexpected_record changes ${id}`];
      expect(await read()).toEqual({ seqs: [1, 2, 3, 4, 5, 6, 7], named });
      const next = await code('f');
      expect(next?.seq).toBe(id === 8 ? 9 : 8);
      await code('g');
      const row = await tampered((database) => rowsOf(database, 'changes').get(id));
      expect(row?.body).toEqual(new Uint8Array(64));
      expect((await read()).named).toEqual(named);
      expect((await read()).seqs).toHaveLength(9);
    },
  );

  it('lets undo go on with what is left of it', async () => {
    await tampered((database) => rowsOf(database, 'changes').delete(7));
    expect(await project.undo(sheet, sheet.coderId)).toMatchObject({ seq: 8, undoes: 6 });
  });

  it('never lets a time fall behind an entry that is gone', async () => {
    const [last] = (await project.history()).slice(-2);
    await tampered((database) => rowsOf(database, 'changes').delete(7));
    environment.time = 10;
    expect((await code('f'))?.at).toBeGreaterThanOrEqual(last?.at ?? Number.NaN);
  });
});

describe('the list of what a project should hold', () => {
  it.each(['gone', 'altered'])('is made anew with the next act when its root was %s', async (how) => {
    await tampered(async (database) => {
      const row = await rowsOf(database, 'manifest').get('root');
      if (how === 'gone') await rowsOf(database, 'manifest').delete('root');
      else await rowsOf(database, 'manifest').put({ ...(row as StoredRow), body: new Uint8Array(40) });
    });
    expect(await read()).toEqual({ seqs: [1, 2, 3, 4, 5, 6, 7], named: ['damaged_manifest manifest root'] });
    expect(project.state().sheets[0]?.codings).toHaveLength(5);
    expect((await code('f'))?.seq).toBe(8);
    await tampered(async () => undefined);
    expect((await read()).named).toEqual([]);
    await tampered((database) => rowsOf(database, 'sheets').clear());
    expect((await read()).named).toEqual([`missing_record sheets narrative-1 ${sheet.coderId}`]);
  });

  it('is made anew with the next act when all of it is gone', async () => {
    await tampered((database) => rowsOf(database, 'manifest').clear());
    expect((await read()).named).toEqual(['damaged_manifest manifest root']);
    await code('f');
    await tampered((database) => rowsOf(database, 'texts').clear());
    expect((await read()).named).toEqual(['missing_record texts narrative-1']);
  });

  it('still knows how far the journal went when root and newest entries are gone', async () => {
    await tampered(async (database) => {
      await rowsOf(database, 'manifest').delete('root');
      await rowsOf(database, 'changes').bulkDelete([6, 7]);
    });
    expect((await code('f'))?.seq).toBe(8);
  });

  it('keeps to the rest when one part of it cannot be read', async () => {
    const parts = await tampered(async (database) => {
      const ids = (await rowsOf(database, 'manifest').toCollection().primaryKeys()).map(String);
      const texts = ids.filter((id) => id.startsWith('texts '));
      await rowsOf(database, 'manifest').bulkDelete(texts);
      await rowsOf(database, 'heads').delete('narrative-1');
      return texts;
    });
    expect((await read()).named).toEqual([`damaged_manifest manifest ${parts[0]}`, 'missing_record heads narrative-1']);
  });
});
