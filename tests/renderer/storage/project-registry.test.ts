import { beforeEach, describe, expect, it } from 'vitest';
import { isStorageKept } from '../../../renderer/storage/kept-storage.ts';
import { openCopy } from '../../../renderer/storage/open-copy.ts';
import { findProject, listProjects, notePacks } from '../../../renderer/storage/project-registry.ts';
import { coding, codingAct, narrative } from '../../support/acts.ts';
import { newProject, onThisMachine, opened, storageDouble } from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;

beforeEach(() => {
  environment = storageDouble();
});

describe('the list of projects', () => {
  it('is empty on a new machine', async () => {
    expect(await listProjects()).toEqual([]);
  });

  it('has the last opened first and takes a new label over', async () => {
    const first = await newProject(environment);
    const second = await newProject(environment);
    await first.close();
    const again = await opened(first.id, environment);
    const { label, activeSchemeId, settings } = again.state().project;
    await again.act((state) => ({
      coderId: state.coders[0]?.id ?? '',
      scope: 'project',
      label: 'change_settings',
      entries: [
        {
          table: 'project',
          before: { label, activeSchemeId, settings },
          after: { label: 'Renamed', activeSchemeId, settings },
        },
      ],
    }));
    const listed = await listProjects();
    expect(listed.map((entry) => [entry.id, entry.label])).toEqual([
      [first.id, 'Renamed'],
      [second.id, 'Pilot'],
    ]);
  });

  it('tells when packs were made and taken in, and nothing else of them', async () => {
    const { id } = await newProject(environment);
    const packs = [
      { kind: 'coding', passage: 'made', at: 5 },
      { kind: 'return', passage: 'opened', at: 9 },
    ] as const;
    await notePacks(id, packs);
    expect((await findProject(id))?.packs).toEqual(packs);
  });

  it('asks the browser to keep what is stored, and knows its answer after a restart', async () => {
    await newProject({ ...environment, persist: async () => false });
    expect(await isStorageKept(environment)).toBe(false);
    await newProject(environment);
    expect(await isStorageKept(environment)).toBe(true);
    const unsure = { ...environment, persisted: () => Promise.reject(new Error('not known')) };
    expect(await isStorageKept(unsure)).toBe(false);
  });
});

describe('opening a copy', () => {
  it('makes a further project with the same content, a new copyId, and touches no other', async () => {
    const original = await newProject(environment);
    const coderId = original.state().coders[0]?.id ?? '';
    const added = [2, 1].map((number) => narrative(number));
    const cases = added.map(({ caseId }) => ({ id: caseId, attributes: { region: 'North' } }));
    await original.importBatch({ coderId, added, replaced: [], cases });
    const sheet = { narrativeId: 'narrative-1', coderId };
    await original.act((state) => codingAct(state, sheet, 'a', coding('a', { memo: '“Hello” 🙂' })));
    const dataset = await original.dataset();

    const copied = await openCopy(dataset, onThisMachine, environment);
    if ('problem' in copied) throw new Error(copied.problem.code);
    const copy = await opened(copied.id, environment);
    const { copyId } = copy.state().project;
    expect(copyId).not.toBe(dataset.project.copyId);
    expect(await copy.dataset()).toEqual({ ...dataset, project: { ...dataset.project, copyId } });

    const change = await copy.act((state) => codingAct(state, sheet, 'a', null, 'remove_code'));
    expect(change).toMatchObject({ seq: 4, copyId });
    expect(await original.dataset()).toEqual(dataset);
    expect(await listProjects()).toHaveLength(2);
    expect(await copy.undo(sheet, coderId)).toMatchObject({ undoes: 4 });
    expect(await copy.undo(sheet, coderId)).toMatchObject({ undoes: 3 });
  });
});
