import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteProject } from '../../../renderer/storage/delete-project.ts';
import { readKeys } from '../../../renderer/storage/keys-database.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { projectsAreApart } from '../../../renderer/storage/project-home.ts';
import { findProject, listProjects } from '../../../renderer/storage/project-registry.ts';
import {
  changeProjectProtection,
  makeRecoveryCode,
  placeRecoveryCode,
} from '../../../renderer/storage/protect-project.ts';
import { unlockProject } from '../../../renderer/storage/unlock-project.ts';
import { buckets, bucketsDouble, setBuckets } from '../../support/buckets-double.ts';
import { plainProject } from '../../support/plain-project.ts';
import {
  homesOnDisk,
  keyOf,
  listedHomes,
  newProject,
  onThisMachine,
  opened,
  storageDouble,
} from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;

beforeEach(async () => {
  environment = storageDouble();
  project = await newProject(environment);
});

afterEach(() => vi.restoreAllMocks());

const keysName = async () => (await findProject(project.id))?.keys?.name ?? '';
const renewed = async (id = project.id) => {
  const next = await makeRecoveryCode(id, onThisMachine, environment);
  if ('problem' in next) throw new Error(next.problem.code);
  await placeRecoveryCode(id, next, environment);
  return next.recoveryCode;
};

describe('the homes of a project', () => {
  it('are two, one for its records and one for its keys, which are not in the list', async () => {
    expect(projectsAreApart()).toBe(true);
    expect(await homesOnDisk()).toEqual(await listedHomes());
    expect(await homesOnDisk()).toHaveLength(2);
    expect(await Dexie.getDatabaseNames()).toEqual(['outcome-coder']);
    expect(Object.keys((await findProject(project.id))?.keys ?? {}).sort()).toEqual(['hasPassphrase', 'name']);
  });

  it('let old keys go with their home when the ways in change', async () => {
    const old = await keysName();
    const vault = await readKeys(old);
    await renewed();
    expect(await keysName()).not.toBe(old);
    expect(await homesOnDisk()).toEqual(await listedHomes());
    await expect(readKeys(old)).rejects.toMatchObject({ problem: { code: 'not_found' } });
    expect(await project.vault()).toMatchObject({ id: vault.id, machine: vault.machine });
  });

  it('keep the last of two changes that windows make at once, made to what the first left', async () => {
    const [first, second] = await Promise.all([renewed(), renewed()]);
    const opens = await Promise.all(
      [first, second].map(async (code) => 'key' in (await unlockProject(project.id, { kind: 'recovery_code', code }))),
    );
    expect(opens.filter(Boolean)).toHaveLength(1);
    expect(await homesOnDisk()).toEqual(await listedHomes());
  });

  it('keep the old keys until the list names the new ones: a killed change leaves the old ways in', async () => {
    const { vault, homes } = { vault: await project.vault(), homes: await homesOnDisk() };
    const open = buckets().open;
    let reached = () => {};
    const making = new Promise<void>((resolve) => {
      reached = resolve;
    });
    vi.spyOn(buckets(), 'open').mockImplementation(async (...asked) => {
      if (homes.includes(asked[0])) return open(...asked);
      await open(...asked);
      reached();
      return new Promise(() => {});
    });
    void changeProjectProtection(project.id, onThisMachine, onThisMachine, environment);
    await making;
    vi.restoreAllMocks();
    expect(await homesOnDisk()).toHaveLength(3);
    await listProjects({ ...environment, tryLock: async () => () => {} });
    expect(await homesOnDisk()).toEqual(homes);
    expect(await project.vault()).toEqual(vault);
  });

  it('that neither list nor notes name are left alone', async () => {
    await buckets().open('of-a-lost-list');
    await listProjects(environment);
    expect(await buckets().keys()).toContain('of-a-lost-list');
  });
});

describe('a browser without buckets', () => {
  it('keeps projects among the shared databases, and finds them there also when it has buckets later', async () => {
    setBuckets(undefined);
    expect(projectsAreApart()).toBe(false);
    const shared = await newProject(environment);
    await renewed(shared.id);
    await shared.rewrite((present) => present);
    await shared.close();
    const names = (await Dexie.getDatabaseNames()).filter((name) => name !== 'outcome-coder');
    expect(names).toHaveLength(2);
    setBuckets(bucketsDouble());
    expect(await keyOf(shared.id)).toHaveProperty('vaultId');
    await (await opened(shared.id, environment)).close();
    expect(await deleteProject(shared.id, environment)).toBeNull();
    expect(await Dexie.getDatabaseNames()).toEqual(['outcome-coder']);
  });
});

it('an unsealed database is filled with 12 MB of random bytes before it is deleted', async () => {
  const id = await plainProject(await project.dataset());
  let bytes = 0;
  const random = crypto.getRandomValues.bind(crypto);
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    bytes += array?.byteLength ?? 0;
    return random(array);
  });
  expect(await deleteProject(id, environment)).toBeNull();
  expect(bytes).toBe(12_000_000);
  expect(await homesOnDisk()).not.toContain('plain-base');
});
