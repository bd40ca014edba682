import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { findProject, listProjects } from '../../../renderer/storage/project-registry.ts';
import { buckets } from '../../support/buckets-double.ts';
import { begunHomes, codeOn, projectToRewrite, withoutFirst } from '../../support/project-to-rewrite.ts';
import { homesOnDisk, listedHomes, opened, storageDouble } from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;
let coderId: string;

beforeEach(async () => {
  environment = storageDouble();
  ({ project, coderId } = await projectToRewrite(environment));
});

afterEach(() => vi.restoreAllMocks());

const databaseName = async () => (await findProject(project.id))?.databaseName ?? '';

/** Whatever fails: the project is as it was, in memory and on disk, and works on. */
async function staysWhole(code: string, fails: () => void): Promise<void> {
  const [before, name] = [await project.dataset(), await databaseName()];
  const state = project.state();
  fails();
  await expect(project.rewrite(withoutFirst)).rejects.toMatchObject({ problem: { code } });
  vi.restoreAllMocks();
  expect(project.state()).toBe(state);
  expect(await project.dataset()).toEqual(before);
  await codeOn(project, 1, 'later');
  await project.undo({ narrativeId: 'narrative-1', coderId }, coderId);
  await project.close();
  expect(await listProjects(environment)).toMatchObject([{ id: project.id, databaseName: name }]);
  expect([await homesOnDisk(), await begunHomes()]).toEqual([await listedHomes(), []]);
  project = await opened(project.id, environment);
  expect((await project.dataset()).narratives).toEqual(before.narratives);
  expect(project.problems()).toEqual([]);
}

/** Fails the put into one store, of the project's databases or the list. */
function refusePut(store: string, errorName = 'QuotaExceededError', times = 1): void {
  const put = IDBObjectStore.prototype.put;
  let left = times;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown, key) {
    if (this.name === store && left-- > 0) throw new DOMException('refused', errorName);
    return put.call(this, value, key);
  });
}

describe('a rewrite that fails', () => {
  it.each(['begun', 'project', 'sheets', 'texts', 'changes', 'manifest', 'projects'])(
    'leaves the old project whole when the disk is full at: %s',
    (store) => staysWhole('no_space', () => refusePut(store)),
  );

  it('leaves the old project whole when noting the old database fails', () =>
    staysWhole('write_failed', () => {
      const put = IDBObjectStore.prototype.put;
      let calls = 0;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        value: unknown,
        key,
      ) {
        if (this.name === 'begun' && ++calls === 2) throw new DOMException('refused', 'UnknownError');
        return put.call(this, value, key);
      });
    }));

  it('leaves the old project whole when what is to be written cannot be made', async () => {
    const before = await project.dataset();
    await expect(project.rewrite(() => Promise.reject(new Error('no dataset')))).rejects.toThrow('no dataset');
    expect(await project.dataset()).toEqual(before);
    expect(await homesOnDisk()).toEqual(await listedHomes());
  });

  it('leaves the old project whole when sealing fails', () =>
    staysWhole('write_failed', () => {
      vi.spyOn(crypto.subtle, 'encrypt').mockRejectedValue(new DOMException('refused', 'OperationError'));
    }));

  it('leaves the old project whole when what was written does not read back', () =>
    staysWhole('damaged_project', () => {
      const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
      const old = project.state().project.copyId;
      let rows = 0;
      vi.spyOn(crypto.subtle, 'decrypt').mockImplementation(async (...asked) => {
        const result = await decrypt(...asked);
        const text = new TextDecoder().decode(result);
        if (text.includes(`"copyId":"${old}","label"`) || text.includes('"activeSchemeId"')) rows += 1;
        if (rows > 0) throw new DOMException('refused', 'OperationError');
        return result;
      });
    }));

  it('leaves the old database to the next listing when it cannot be deleted', async () => {
    const old = await databaseName();
    vi.spyOn(buckets(), 'delete').mockRejectedValue(new Error('held'));
    await project.rewrite(withoutFirst);
    vi.restoreAllMocks();
    expect(await homesOnDisk()).toContain(old);
    expect(await codeOn(project, 2, 'c')).not.toBeNull();
    expect(await listProjects(environment)).toMatchObject([{ id: project.id }]);
    expect(await homesOnDisk()).toEqual(await listedHomes());
    expect(await project.narrativeText('narrative-2')).toContain('football');
  });

  it('leaves nothing when its window is killed while writing, and the old project opens', async () => {
    const before = await project.dataset();
    let reached = () => {};
    const writing = new Promise<void>((resolve) => {
      reached = resolve;
    });
    vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(() => {
      reached();
      return new Promise(() => {});
    });
    void project.rewrite((present) => present);
    await writing;
    vi.restoreAllMocks();
    expect(await homesOnDisk()).toHaveLength(3);
    // The next window finds its predecessor's locks free.
    const next = { ...environment, tryLock: async () => () => {} };
    expect(await listProjects(next)).toHaveLength(1);
    expect(await homesOnDisk()).toEqual(await listedHomes());
    expect(await (await opened(project.id, next)).dataset()).toEqual(before);
  });
});
