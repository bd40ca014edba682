import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../renderer/domain/coding/change.ts';
import type { ProjectState } from '../../../renderer/domain/coding/dataset.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { coding, codingAct, narrative } from '../../support/acts.ts';
import { newProject, opened, storageDouble } from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;
let sheet: { narrativeId: string; coderId: string };

beforeEach(async () => {
  environment = storageDouble();
  project = await newProject(environment);
  sheet = { narrativeId: 'narrative-1', coderId: project.state().coders[0]?.id ?? '' };
  const cases = [{ id: 'C1', attributes: {} }];
  await project.importBatch({ coderId: sheet.coderId, added: [narrative(1)], replaced: [], cases });
  await project.act(put('a'));
  await project.close();
});

afterEach(() => vi.restoreAllMocks());

const put = (id: string) => (state: ProjectState) => codingAct(state, sheet, id, coding(id));
const seqs = (changes: readonly Change[]) => changes.map(({ seq }) => seq);

describe('reading the journal while acts go on', () => {
  it('misses no act that is written after the rows were taken from the disk', async () => {
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    let reachedGate = () => {};
    const atGate = new Promise<void>((resolve) => {
      reachedGate = resolve;
    });
    project = await opened(project.id, environment);
    const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, 'decrypt').mockImplementation(async (...asked) => {
      reachedGate();
      await gate;
      return decrypt(...asked);
    });
    const reading = project.changes(sheet);
    await atGate;
    await project.act(put('b'));
    go();
    expect(seqs(await reading)).toEqual([3, 4]);
    expect(seqs((await project.dataset()).changes)).toEqual([1, 2, 3, 4]);
  });

  it('counts an act once that reaches the disk between the question and the answer', async () => {
    project = await opened(project.id, environment);
    const asked = new Promise<readonly Change[]>((resolve, reject) => {
      const original = IDBObjectStore.prototype.put;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        value: unknown,
        key,
      ) {
        if (this.name === 'changes') setImmediate(() => project.changes(sheet).then(resolve, reject));
        return original.call(this, value, key);
      });
    });
    await project.act(put('b'));
    expect(seqs(await asked)).toEqual([3, 4]);
    expect(seqs(await project.changes(sheet))).toEqual([3, 4]);
  });
});
