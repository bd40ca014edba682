import { beforeEach, describe, expect, it } from 'vitest';
import { deleteProject } from '../../../renderer/storage/delete-project.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { openProject } from '../../../renderer/storage/open-project-database.ts';
import { findProject, listProjects } from '../../../renderer/storage/project-registry.ts';
import { withRegistry } from '../../../renderer/storage/registry-database.ts';
import { unlockProject } from '../../../renderer/storage/unlock-project.ts';
import { upgradeProject } from '../../../renderer/storage/upgrade-project.ts';
import { homesOnDisk, keyOf, newProject, onThisMachine, opened, storageDouble } from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;
let other: OpenProject;

beforeEach(async () => {
  environment = storageDouble();
  project = await newProject(environment);
  await project.close();
  other = await newProject(environment);
  await other.close();
});

const rows = () => withRegistry<unknown[]>((registry) => registry.table('projects').toArray());

const put = (row: object) => withRegistry((registry) => registry.table('projects').put(row));

/** Overwrites fields of the first project's entry, and removes those that are `undefined`. */
async function alter(fields: Readonly<Record<string, unknown>>): Promise<void> {
  const entry = { ...(await findProject(project.id)), ...fields };
  await put(Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)));
}

describe('an altered list of projects', () => {
  it.each([
    ['a label that is no text', { label: { x: 1 } }],
    ['no label', { label: undefined }],
    ['an empty label', { label: '' }],
  ])('still shows a project with %s, and has its label again once it was opened', async (_what, fields) => {
    await alter(fields);
    expect((await listProjects(environment)).map(({ label }) => label).sort()).toEqual([
      'Label cannot be read',
      'Pilot',
    ]);
    await (await opened(project.id, environment)).close();
    expect((await listProjects(environment)).map(({ label }) => label)).toEqual(['Pilot', 'Pilot']);
  });

  it('cuts off a label that would fill the screen', async () => {
    await alter({ label: 'x'.repeat(1_000_000) });
    expect((await findProject(project.id))?.label).toBe(`${'x'.repeat(200)}…`);
  });

  it.each([1e300, -1, 'x', Number.NaN, undefined, { x: 1 }])(
    'takes a time that is none (%s) for unknown, and opens the project',
    async (time) => {
      await alter({ openedAt: time, createdAt: time, label: undefined });
      const listed = await listProjects(environment);
      expect(listed.map(({ id, openedAt, createdAt }) => [id, openedAt === 0, createdAt === 0])).toEqual([
        [other.id, false, false],
        [project.id, true, true],
      ]);
      await opened(project.id, environment);
    },
  );

  it.each(['x', { at: 'x', seq: 1 }, { at: 1e300, seq: 1 }, null])(
    'does not believe in a backup that was noted as %s',
    async (backedUp) => {
      await alter({ backedUp });
      expect(await findProject(project.id)).not.toHaveProperty('backedUp');
      await opened(project.id, environment);
    },
  );

  it.each(['x', [{ kind: 'coding', passage: 'made', at: 1e300 }], [{ kind: 'x', passage: 'made', at: 1 }], null])(
    'does not believe in packs that were noted as %j',
    async (packs) => {
      await alter({ packs });
      expect(await findProject(project.id)).not.toHaveProperty('packs');
      await opened(project.id, environment);
    },
  );

  it.each([
    ['names no database', { id: 'junk' }],
    ['names one that no home can have', { id: 'junk', databaseName: '../../x Y', label: 'Junk' }],
    ['has a number for an id', { id: 7, databaseName: 'id-00001', label: 'Junk' }],
  ])('leaves a row out that %s, and leaves it where it lies', async (_what, row) => {
    await put(row);
    expect((await listProjects(environment)).map(({ id }) => id)).toEqual([other.id, project.id]);
    expect(await rows()).toContainEqual(row);
    await opened(project.id, environment);
  });

  it.each([null, 'x', { name: 5, hasPassphrase: true }, { name: '../../x Y', hasPassphrase: true }])(
    'never takes a project for an unsealed one because its keys are noted as %s',
    async (keys) => {
      const key = await keyOf(project.id);
      const before = await homesOnDisk();
      await alter({ keys });
      expect((await listProjects(environment)).map(({ id }) => id)).toEqual([other.id, project.id]);
      expect(await openProject(project.id, key, environment)).toMatchObject({ problem: { code: 'not_found' } });
      await expect(unlockProject(project.id, onThisMachine)).rejects.toMatchObject({ problem: { code: 'not_found' } });
      await expect(upgradeProject(project.id, onThisMachine, environment)).rejects.toThrow('sealed already');
      expect(await homesOnDisk()).toEqual(before);
      expect(await deleteProject(project.id, environment)).toBeNull();
      expect((await listProjects(environment)).map(({ id }) => id)).toEqual([other.id]);
    },
  );

  it('upgrades no project whose keys were taken from the list, and leaves its database as it is', async () => {
    const before = await homesOnDisk();
    const entry = await findProject(project.id);
    await alter({ keys: undefined });
    expect(await upgradeProject(project.id, onThisMachine, environment)).toHaveProperty('problem');
    expect(await homesOnDisk()).toEqual(before);
    await put({ ...entry });
    await opened(project.id, environment);
  });

  it('asks for the passphrase where it is not said whether there is one', async () => {
    const { keys } = (await findProject(project.id)) ?? {};
    await alter({ keys: { name: keys?.name, hasPassphrase: 'x' } });
    expect((await findProject(project.id))?.keys).toEqual({ name: keys?.name, hasPassphrase: true });
  });
});
