import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import { openProject } from '../../../renderer/storage/open-project-database.ts';
import { projectLock } from '../../../renderer/storage/project-lock.ts';
import { findProject, listProjects } from '../../../renderer/storage/project-registry.ts';
import { unlockProject } from '../../../renderer/storage/unlock-project.ts';
import { upgradeProject } from '../../../renderer/storage/upgrade-project.ts';
import { coding, codingAct, narrative } from '../../support/acts.ts';
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
let dataset: Dataset;
let coderId: string;
let id: string;

beforeEach(async () => {
  environment = storageDouble();
  const project = await newProject(environment);
  coderId = project.state().coders[0]?.id ?? '';
  const added = [1, 2].map((number) => narrative(number));
  const cases = added.map(({ caseId }) => ({ id: caseId, attributes: { region: 'North' } }));
  await project.importBatch({ coderId, added, replaced: [], cases });
  for (const { id: narrativeId } of added) {
    const sheet = { narrativeId, coderId };
    await project.act((state) => codingAct(state, sheet, `on ${narrativeId}`, coding(`on ${narrativeId}`)));
  }
  dataset = await project.dataset();
  await project.close();
  id = await plainProject(dataset);
});

afterEach(() => vi.restoreAllMocks());

const upgraded = async () => {
  const result = await upgradeProject(id, onThisMachine, environment);
  if ('problem' in result) throw new Error(result.problem.code);
  return result;
};

async function spoil(table: string, rowId: string | number, body: unknown): Promise<void> {
  const database = await new Dexie('plain-base', { autoOpen: false }).open();
  await database.table(table).update(rowId, { body });
  database.close();
}

describe('a project that was made before projects were sealed', () => {
  it('does not open before it is upgraded, and says so', async () => {
    const anyKey = await keyOf((await listProjects(environment)).find((entry) => entry.keys)?.id ?? '');
    expect(await openProject(id, anyKey, environment)).toMatchObject({ problem: { code: 'not_sealed' } });
    await expect(unlockProject(id, onThisMachine)).rejects.toMatchObject({ problem: { code: 'not_sealed' } });
    const untouched = await new Dexie('plain-base', { autoOpen: false }).open();
    expect(untouched.verno).toBe(1);
    untouched.close();
  });

  it('opens with everything in it, under the same entry, by the new key and by the recovery code', async () => {
    const { key, recoveryCode } = await upgraded();
    const result = await openProject(id, key, environment);
    if ('problem' in result) throw new Error(result.problem.code);
    expect(await result.project.dataset()).toEqual(dataset);
    expect(result.project.problems()).toEqual([]);
    const sheet = { narrativeId: 'narrative-1', coderId };
    expect(await result.project.undo(sheet, coderId)).toMatchObject({ seq: 5, undoes: 3 });
    await result.project.close();
    const unlocked = await unlockProject(id, { kind: 'recovery_code', code: recoveryCode });
    if ('problem' in unlocked) throw new Error(unlocked.problem.code);
    expect(await openProject(id, unlocked.key, environment)).toHaveProperty('project');
  });

  it('keeps its label, its age and its backups in the list, and leaves no unsealed database', async () => {
    await upgraded();
    const entry = await findProject(id);
    expect(entry).toMatchObject({ label: 'Pilot', createdAt: 5, backedUp: { at: 7, seq: 1 } });
    expect(entry?.databaseName).not.toBe('plain-base');
    expect(await homesOnDisk()).toEqual(await listedHomes());
  });

  it.each([
    ['is no JSON', '{"codings":'],
    ['is no text', 7],
    ['has another shape', '{"codings":"gone"}'],
  ])('keeps a record that %s as one that cannot be read, and opens the rest', async (_what, body) => {
    await spoil('sheets', `narrative-1 ${coderId}`, body);
    await spoil('changes', 3, body);
    await upgraded();
    const project = await opened(id, environment);
    expect(project.state().sheets.map(({ narrativeId }) => narrativeId)).toEqual(['narrative-2']);
    expect((await project.history()).map(({ seq }) => seq)).toEqual([1, 2, 4]);
    expect(project.problems().map(({ code, place }) => `${code} ${place}`)).toEqual([
      `damaged_record sheets narrative-1 ${coderId}`,
      'damaged_record changes 3',
    ]);
  });

  it('is not upgraded while another window has it open, nor twice', async () => {
    const release = await environment.tryLock(projectLock('plain-base'));
    const refused = await upgradeProject(id, onThisMachine, environment);
    expect(refused).toEqual({ problem: { code: 'open_elsewhere', place: 'Pilot' } });
    release?.();
    await upgraded();
    await expect(upgradeProject(id, onThisMachine, environment)).rejects.toThrow('sealed already');
  });

  it('says so when it is not in the list or its database is gone', async () => {
    expect(await upgradeProject('nobody', onThisMachine, environment)).toMatchObject({
      problem: { code: 'not_found' },
    });
    await Dexie.delete('plain-base');
    expect(await upgradeProject(id, onThisMachine, environment)).toMatchObject({ problem: { code: 'not_found' } });
    expect(await Dexie.exists('plain-base')).toBe(false);
  });
});

describe('an upgrade that fails half way', () => {
  /** The unsealed project is as it was, no half of a sealed one is left, and the next try succeeds. */
  async function staysPlain(problem: string): Promise<void> {
    const before = await homesOnDisk();
    expect(await upgradeProject(id, onThisMachine, environment)).toMatchObject({ problem: { code: problem } });
    vi.restoreAllMocks();
    expect(await homesOnDisk()).toEqual(before);
    expect(await findProject(id)).toMatchObject({ databaseName: 'plain-base' });
    expect(await findProject(id)).not.toHaveProperty('keys');
    await upgraded();
    expect(await (await opened(id, environment)).dataset()).toEqual(dataset);
  }

  it.each(['begun', 'heads', 'texts', 'changes', 'manifest', 'projects'])(
    'loses nothing: full disk at %s',
    async (store) => {
      const put = IDBObjectStore.prototype.put;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        value: unknown,
        key,
      ) {
        if (this.name === store) throw new DOMException('refused', 'QuotaExceededError');
        return put.call(this, value, key);
      });
      await staysPlain('no_space');
    },
  );

  it('loses nothing when a record cannot be sealed', async () => {
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    let calls = 0;
    vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (...asked) => {
      if (++calls === 8) throw new DOMException('refused', 'OperationError');
      return encrypt(...asked);
    });
    await staysPlain('write_failed');
  });

  it('loses nothing when its window is killed between the swap and the deletion of the old database', async () => {
    vi.spyOn(Dexie, 'delete').mockRejectedValue(new Error('killed'));
    await upgraded();
    vi.restoreAllMocks();
    expect(await Dexie.getDatabaseNames()).toContain('plain-base');
    await listProjects(environment);
    expect(await Dexie.getDatabaseNames()).not.toContain('plain-base');
    expect(await (await opened(id, environment)).dataset()).toEqual(dataset);
  });
});
