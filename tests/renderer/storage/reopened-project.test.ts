import { IDBFactory, IDBTransaction } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeProject } from '../../../renderer/domain/coding/change-project.ts';
import type { ProjectState } from '../../../renderer/domain/coding/dataset.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { newProject, opened, storageDouble } from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;
let connections: Set<IDBDatabase>;
/** Whether no database opens any more. */
let isFull = false;

beforeEach(async () => {
  connections = new Set();
  const { open } = IDBFactory.prototype;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...asked) {
    if (isFull) throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    const opening = open.apply(this, asked);
    opening.addEventListener('success', () => connections.add(opening.result));
    return opening;
  });
  environment = storageDouble();
  project = await newProject(environment);
});

afterEach(() => {
  isFull = false;
  vi.restoreAllMocks();
});

/** What Chromium does on a disk without any room: it closes the connections and says so. */
function closeUnder(): void {
  for (const connection of connections) {
    connection.close();
    connection.onclose?.(new Event('close'));
  }
}

const rename = (label: string) =>
  project.act((state: ProjectState) => changeProject(state, state.coders[0]?.id ?? '', { label }));
const labelOf = async () => (await project.dataset()).project.label;

describe('a project whose storage the browser has closed', () => {
  it('opens it again for the next act, which is written once', async () => {
    closeUnder();
    expect(project.isShut()).toBe(true);
    const before = (await project.history()).length;
    await rename('After');
    expect(project.isShut()).toBe(false);
    expect((await project.history()).length).toBe(before + 1);
    await project.close();
    const again = await opened(project.id, environment);
    expect((await again.dataset()).project.label).toBe('After');
  });

  it('refuses acts while it cannot be opened, keeps its state, tells of it, and goes on when it can', async () => {
    const label = await labelOf();
    const told = vi.fn();
    project.subscribe(told);
    closeUnder();
    isFull = true;
    await expect(rename('Refused')).rejects.toMatchObject({ problem: { code: 'shut' } });
    expect([project.isShut(), project.state().project.label, told.mock.calls.length > 0]).toEqual([true, label, true]);
    await expect(project.reopen()).rejects.toMatchObject({ problem: { code: 'shut' } });
    isFull = false;
    await project.reopen();
    expect([project.isShut(), await labelOf()]).toEqual([false, label]);
    await rename('Taken');
    expect(await labelOf()).toBe('Taken');
  });

  it('has an act that seemed refused and is on the disk after all, once', async () => {
    const before = await project.history();
    const { objectStore } = IDBTransaction.prototype;
    // The disk has it, and the browser closes the storage before it can say so.
    const hiding = vi.spyOn(IDBTransaction.prototype, 'objectStore').mockImplementation(function (
      this: IDBTransaction,
      name,
    ) {
      if (this.mode === 'readwrite' && this.oncomplete) {
        this.oncomplete = null;
        this.addEventListener('complete', () => {
          closeUnder();
          this.onabort?.(new Event('abort'));
        });
      }
      return objectStore.call(this, name);
    });
    await expect(rename('Unsure')).rejects.toMatchObject({ name: 'StorageError' });
    hiding.mockRestore();
    await project.reopen();
    expect(project.state().project.label).toBe('Unsure');
    expect((await project.history()).length).toBe(before.length + 1);
    await rename('Sure');
    expect(project.problems()).toEqual([]);
    await project.close();
    const again = await opened(project.id, environment);
    expect([again.problems(), (await again.history()).length]).toEqual([[], before.length + 2]);
  });

  it('is left like any other', async () => {
    closeUnder();
    isFull = true;
    await project.close();
    expect(project.isShut()).toBe(false);
  });
});
