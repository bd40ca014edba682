import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteBegun } from '../../../renderer/storage/begun-homes.ts';
import { homesOf } from '../../../renderer/storage/homes-of.ts';
import { openCopy } from '../../../renderer/storage/open-copy.ts';
import { listProjects } from '../../../renderer/storage/project-registry.ts';
import { StorageError } from '../../../renderer/storage/storage-problem.ts';
import {
  homesOnDisk,
  listedHomes,
  newProject,
  onThisMachine,
  opened,
  storageDouble,
} from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;

beforeEach(() => {
  environment = storageDouble();
});

afterEach(() => vi.restoreAllMocks());

function settledLater() {
  let resolve: () => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<void>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

/** The sealing of the journal's first change stands still, until it is told to go on or to fail. */
function standingStill() {
  const writing = settledLater();
  const goOn = settledLater();
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (algorithm, key, data) => {
    const boundTo = typeof algorithm === 'object' && 'additionalData' in algorithm ? algorithm.additionalData : null;
    if (boundTo instanceof Uint8Array && new TextDecoder().decode(boundTo).includes('"changes"')) {
      writing.resolve();
      await goOn.promise;
    }
    return encrypt(algorithm, key, data);
  });
  return { writing: writing.promise, goOn: goOn.resolve, fail: goOn.reject };
}

describe('a project’s database that was begun', () => {
  it('is never one that the list names, whatever an altered note says: only the note goes', async () => {
    const project = await newProject(environment);
    await project.close();
    const homes = await listedHomes();
    for (const name of homes) await noteBegun(name);
    expect(await listProjects(environment)).toMatchObject([{ id: project.id }]);
    expect(await homesOnDisk()).toEqual(homes);
    expect((await opened(project.id, environment)).problems()).toEqual([]);
  });

  it('is deleted at the next listing if its window was killed while writing', async () => {
    const whole = await newProject(environment);
    const dataset = await whole.dataset();
    const { writing } = standingStill();
    // The killed window writes no further, and its locks are free: its own are not those of the next window.
    void openCopy(dataset, onThisMachine, { ...environment, tryLock: async () => () => undefined });
    await writing;
    expect(await homesOnDisk()).toHaveLength(3);

    expect(await listProjects(environment)).toMatchObject([{ id: whole.id }]);
    expect(await homesOnDisk()).toEqual(await listedHomes());
    expect(await whole.dataset()).toEqual(dataset);
  });

  it('is deleted with its narratives if its window was killed between the last record and the list', async () => {
    const whole = await newProject(environment);
    const copied = await openCopy(await whole.dataset(), onThisMachine, environment);
    if ('problem' in copied) throw new Error(copied.problem.code);
    // As the disk was in that moment: everything written, the name still among those begun.
    const registry = await new Dexie('outcome-coder', { autoOpen: false }).open();
    const homes = homesOf(await registry.table('projects').get(copied.id));
    await registry.table('projects').delete(copied.id);
    await registry.table('begun').bulkAdd(homes.map((databaseName) => ({ databaseName })));
    registry.close();
    expect(await homesOnDisk()).toEqual(expect.arrayContaining(homes));

    expect(await listProjects(environment)).toMatchObject([{ id: whole.id }]);
    expect(await homesOnDisk()).toEqual(await listedHomes());
  });

  it('is left alone while another window writes it, and is listed when it is whole', async () => {
    const first = await newProject(environment);
    const dataset = await first.dataset();
    const { writing, goOn } = standingStill();
    const copying = openCopy(dataset, onThisMachine, environment);
    await writing;
    expect(await listProjects(environment)).toMatchObject([{ id: first.id }]);
    expect(await homesOnDisk()).toHaveLength(3);

    goOn();
    const copied = await copying;
    if ('problem' in copied) throw new Error(copied.problem.code);
    expect((await listProjects(environment)).map(({ id }) => id).sort()).toEqual([first.id, copied.id].sort());
    const copy = await opened(copied.id, environment);
    expect((await copy.dataset()).coders).toEqual(dataset.coders);
  });

  it('leaves nothing behind when the disk refuses it', async () => {
    const dataset = await (await newProject(environment)).dataset();
    const { writing, fail } = standingStill();
    const copying = openCopy(dataset, onThisMachine, environment);
    await writing;
    fail(new StorageError({ code: 'no_space', place: 'texts' }));
    expect(await copying).toMatchObject({ problem: { code: 'no_space' } });
    expect(await homesOnDisk()).toEqual(await listedHomes());
    expect(await listProjects(environment)).toHaveLength(1);
  });

  it('that was entered in the list is never deleted, however often projects are listed', async () => {
    const project = await newProject(environment);
    await project.close();
    await listProjects(environment);
    await listProjects(environment);
    expect(await (await opened(project.id, environment)).dataset()).toMatchObject({ project: { label: 'Pilot' } });
  });
});

it('a list that an earlier version of the app wrote is taken over', async () => {
  const old = new Dexie('outcome-coder');
  old.version(1).stores({ projects: 'id' });
  const entry = { id: 'a', databaseName: 'b', label: 'Old', createdAt: 1, openedAt: 1 };
  await old.table('projects').add(entry);
  old.close();
  expect(await listProjects(environment)).toEqual([entry]);
});
