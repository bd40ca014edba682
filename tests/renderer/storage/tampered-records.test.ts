import type { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf, type StoredRow, type TableName } from '../../../renderer/storage/database.ts';
import { bucketOf } from '../../../renderer/storage/manifest.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { coding, codingAct, codingsOf, narrative } from '../../support/acts.ts';
import { atRest, bytesOf, rowIn, type Snapshot, snapshotOf } from '../../support/at-rest.ts';
import { newProject, opened, storageDouble } from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;
let leadId: string;
/** Before each sheet was coded a second time. */
let earlier: Snapshot;

const sheetOn = (number: number) => ({ narrativeId: `narrative-${number}`, coderId: leadId });
const codeOn = (number: number, id: string) =>
  project.act((state) => codingAct(state, sheetOn(number), id, coding(id)));

beforeEach(async () => {
  environment = storageDouble();
  project = await newProject(environment);
  leadId = project.state().coders[0]?.id ?? '';
  const added = [1, 2, 3].map((number) => narrative(number));
  const cases = added.map(({ caseId }) => ({ id: caseId, attributes: { region: 'North' } }));
  await project.importBatch({ coderId: leadId, added, replaced: [], cases });
  for (const number of [1, 2, 3]) await codeOn(number, 'first');
  earlier = await tampered(snapshotOf);
  for (const number of [1, 2, 3]) await codeOn(number, 'second');
});

/** Closes the project, lets somebody at its database, and opens it again. */
async function tampered<T>(work: (database: Dexie) => Promise<T>): Promise<T> {
  await project.close();
  const result = await atRest(project.id, work);
  project = await opened(project.id, environment);
  return result;
}

const named = () => project.problems().map(({ code, place }) => `${code} ${place}`);

/** Acts elsewhere still work, and the row is as whoever tampered with it left it; then it is named again. */
async function staysSetAside(table: TableName, id: string | number, problems: readonly string[]): Promise<void> {
  const before = await tampered((database) => rowsOf(database, table).get(id));
  expect(named()).toEqual(problems);
  expect(await codeOn(3, 'third')).not.toBeNull();
  await project.undo(sheetOn(3), leadId);
  expect(await tampered((database) => rowsOf(database, table).get(id))).toEqual(before);
  expect(named()).toEqual(problems);
  expect(codingsOf(project.state(), 'narrative-3', leadId).map((one) => one.id)).toEqual(['first', 'second']);
}

const alter = (table: TableName, id: string | number, change: (row: StoredRow) => Partial<StoredRow>) =>
  tampered((database) =>
    rowsOf(database, table)
      .where('id')
      .equals(id)
      .modify((row, ref) => {
        ref.value = { ...row, ...change(row) };
      }),
  );

const flipped = (row: StoredRow) => {
  const body = bytesOf(row).slice();
  body[20] = (body[20] ?? 0) ^ 1;
  return { body };
};

const sheetRow = () => `narrative-1 ${leadId}`;

describe('a record that was tampered with', () => {
  it.each([
    ['altered', flipped],
    ['cut short', (row: StoredRow) => ({ body: bytesOf(row).slice(0, -1) })],
    ['emptied', () => ({ body: new Uint8Array() })],
    ['given a higher revision', ({ revision }: StoredRow) => ({ revision: revision + 1 })],
    ['given a revision that is none', () => ({ revision: Number.NaN })],
  ])('is named and set aside when it was %s, and the rest opens', async (_how, change) => {
    await alter('sheets', sheetRow(), change);
    expect(project.state().sheets.map(({ narrativeId }) => narrativeId)).toEqual(['narrative-2', 'narrative-3']);
    await expect(codeOn(1, 'third')).rejects.toMatchObject({ problem: { code: 'damaged_record' } });
    await staysSetAside('sheets', sheetRow(), [`damaged_record sheets ${sheetRow()}`]);
  });

  it('is named and set aside with the other when two bodies were exchanged', async () => {
    const other = `narrative-2 ${leadId}`;
    await tampered(async (database) => {
      const [one, two] = await Promise.all([sheetRow(), other].map((id) => rowsOf(database, 'sheets').get(id)));
      await rowsOf(database, 'sheets').bulkPut([
        { id: sheetRow(), revision: one?.revision ?? 0, body: two?.body },
        { id: other, revision: two?.revision ?? 0, body: one?.body },
      ]);
    });
    expect(project.state().sheets).toHaveLength(1);
    const problems = [sheetRow(), other].map((id) => `damaged_record sheets ${id}`);
    await staysSetAside('sheets', sheetRow(), problems);
    await staysSetAside('sheets', other, problems);
  });

  it.each(['sheets', 'heads', 'texts', 'cases'] as const)('is named when it was deleted (%s)', async (table) => {
    const id = { sheets: sheetRow(), heads: 'narrative-1', texts: 'narrative-1', cases: 2 }[table];
    await tampered((database) => rowsOf(database, table).delete(id));
    await staysSetAside(table, id, [`missing_record ${table} ${id}`]);
    if (table === 'cases')
      await project.importBatch({ coderId: leadId, added: [], replaced: [], cases: [{ id: 'C9', attributes: {} }] });
    await staysSetAside(table, id, [`missing_record ${table} ${id}`]);
  });

  it('is named and set aside when an older state of it was brought back', async () => {
    await tampered((database) => rowsOf(database, 'sheets').put(rowIn(earlier, 'sheets', sheetRow())));
    await expect(codeOn(1, 'third')).rejects.toMatchObject({ problem: { code: 'replayed_record' } });
    await staysSetAside('sheets', sheetRow(), [`replayed_record sheets ${sheetRow()}`]);
  });

  it('is noticed when the part of the list that names it was brought back with it', async () => {
    const bucket = bucketOf({ table: 'sheets', id: sheetRow() });
    await tampered(async (database) => {
      await rowsOf(database, 'sheets').put(rowIn(earlier, 'sheets', sheetRow()));
      await rowsOf(database, 'manifest').put(rowIn(earlier, 'manifest', bucket));
    });
    expect(named()).toEqual([`damaged_manifest manifest ${bucket}`]);
    expect(await codeOn(3, 'third')).not.toBeNull();
  });

  it('is noticed when the whole list was brought back with it', async () => {
    await tampered(async (database) => {
      await rowsOf(database, 'sheets').put(rowIn(earlier, 'sheets', sheetRow()));
      await rowsOf(database, 'manifest').bulkPut(earlier.get('manifest') ?? []);
    });
    expect(named()).toEqual(['damaged_manifest manifest root']);
    expect((await codeOn(3, 'third'))?.seq).toBe(9);
  });

  it('is noticed when list and journal were brought back with it', async () => {
    await tampered(async (database) => {
      for (const table of ['sheets', 'manifest', 'changes'] as const) {
        if (table === 'sheets') await rowsOf(database, table).put(rowIn(earlier, table, sheetRow()));
        else {
          await rowsOf(database, table).clear();
          await rowsOf(database, table).bulkPut(earlier.get(table) ?? []);
        }
      }
    });
    const newer = [2, 3].map(
      (number) => `damaged_manifest manifest ${bucketOf({ table: 'sheets', id: `narrative-${number} ${leadId}` })}`,
    );
    expect(named().sort()).toEqual(newer.sort());
    expect(codingsOf(project.state(), 'narrative-2', leadId)).toHaveLength(2);
  });

  it('is named and set aside when somebody put it there', async () => {
    const id = `narrative-9 ${leadId}`;
    await tampered((database) => rowsOf(database, 'sheets').put({ id, revision: 1, body: new Uint8Array(64) }));
    expect(project.state().sheets).toHaveLength(3);
    await staysSetAside('sheets', id, [`unexpected_record sheets ${id}`]);
  });

  it('is named and set aside when it was removed once and is there again', async () => {
    const opening = { narrativeId: 'narrative-1', leadId, reason: 'Training', at: 999 };
    const entry = { table: 'openings', narrativeId: 'narrative-1', leadId, before: null, after: opening } as const;
    await project.act(() => ({ coderId: leadId, scope: 'project', label: 'change_settings', entries: [entry] }));
    const [row] = await tampered((database) => rowsOf(database, 'openings').toArray());
    await project.undo('project', leadId);
    await tampered((database) => rowsOf(database, 'openings').put(row as StoredRow));
    expect(project.state().openings).toEqual([]);
    await staysSetAside('openings', row?.id ?? '', [`unexpected_record openings ${row?.id}`]);
  });

  it('never takes a case’s place when somebody put it where the next one would lie', async () => {
    await tampered((database) => rowsOf(database, 'cases').put({ id: 9, revision: 1, body: new Uint8Array(64) }));
    const cases = ['C7', 'C8', 'C9'].map((id) => ({ id, attributes: {} }));
    for (const one of cases) await project.importBatch({ coderId: leadId, added: [], replaced: [], cases: [one] });
    await staysSetAside('cases', 9, ['unexpected_record cases 9']);
    expect(project.state().cases.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3', 'C7', 'C8', 'C9']);
  });

  it('is named and set aside when it comes from another project under the same id', async () => {
    const own = project;
    project = await newProject(environment);
    const foreign = await tampered((database) => rowsOf(database, 'project').get('project'));
    project = own;
    await project.close();
    await atRest(project.id, (database) =>
      rowsOf(database, 'coders').put({ ...(foreign as StoredRow), id: 'stranger' }),
    );
    project = await opened(project.id, environment);
    await staysSetAside('coders', 'stranger', ['unexpected_record coders stranger']);
  });

  it('is noticed among the texts although opening does not read them', async () => {
    const next = { ...narrative(4), textVersion: 2 };
    await project.importBatch({ coderId: leadId, added: [next], replaced: [], cases: [] });
    const older = await tampered((database) => rowsOf(database, 'texts').get('narrative-4'));
    await project.importBatch({
      coderId: leadId,
      added: [],
      replaced: [{ ...next, text: 'New.', textVersion: 3 }],
      cases: [],
    });
    await tampered((database) => rowsOf(database, 'texts').put(older as StoredRow));
    await expect(project.narrativeText('narrative-4')).rejects.toMatchObject({ problem: { code: 'replayed_record' } });
    expect((await project.dataset()).narratives.map(({ id }) => id)).not.toContain('narrative-4');
    await staysSetAside('texts', 'narrative-4', ['replayed_record texts narrative-4']);
  });
});
