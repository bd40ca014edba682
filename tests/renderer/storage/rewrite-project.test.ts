import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rowsOf } from '../../../renderer/storage/database.ts';
import { deleteProject } from '../../../renderer/storage/delete-project.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { openProject } from '../../../renderer/storage/open-project-database.ts';
import { findProject } from '../../../renderer/storage/project-registry.ts';
import { atRest } from '../../support/at-rest.ts';
import { begunHomes, codeOn, projectToRewrite, withoutFirst } from '../../support/project-to-rewrite.ts';
import { homesOnDisk, keyOf, listedHomes, opened, storageDouble } from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;

beforeEach(async () => {
  environment = storageDouble();
  ({ project } = await projectToRewrite(environment));
});

afterEach(() => vi.restoreAllMocks());

const databaseName = async () => (await findProject(project.id))?.databaseName ?? '';

describe('rewriting a project', () => {
  it('takes the new content in place of the old under the same key and entry, and leaves nothing of the old database', async () => {
    const old = await databaseName();
    let calls = 0;
    project.subscribe(() => {
      calls += 1;
    });
    const expected = withoutFirst(await project.dataset());
    await project.rewrite(withoutFirst);
    expect(calls).toBe(1);
    expect(project.state().narratives.map(({ id }) => id)).toEqual(['narrative-2']);
    expect(await project.dataset()).toEqual(expected);
    const now = await databaseName();
    expect(now).not.toBe(old);
    expect([await homesOnDisk(), await begunHomes()]).toEqual([await listedHomes(), []]);
    expect(await codeOn(project, 2, 'c')).toMatchObject({ seq: 6 });
    await project.close();
    project = await opened(project.id, environment);
    expect(project.problems()).toEqual([]);
    expect((await project.history()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('waits for acts that were asked for before it, and acts asked for after it are on the new content', async () => {
    const before = codeOn(project, 2, 'before');
    const rewriting = project.rewrite(withoutFirst);
    const after = codeOn(project, 2, 'after');
    await Promise.all([before, rewriting, after]);
    await project.close();
    project = await opened(project.id, environment);
    expect(
      project
        .state()
        .sheets[0]?.codings.map(({ id }) => id)
        .sort(),
    ).toEqual(['after', 'b', 'before']);
  });

  it('gives a text that is asked for meanwhile', async () => {
    const rewriting = project.rewrite(withoutFirst);
    const texts = Promise.all(Array.from({ length: 20 }, () => project.narrativeText('narrative-2')));
    await rewriting;
    expect(new Set(await texts)).toEqual(new Set(['Text 2. She likes football.']));
  });

  it('holds the project for this window alone, before and after', async () => {
    await project.rewrite(withoutFirst);
    const second = await openProject(project.id, await keyOf(project.id), environment);
    expect(second).toMatchObject({ problem: { code: 'open_elsewhere' } });
  });

  it('is what a window opens or deletes that waited for it', async () => {
    const patient = {
      ...environment,
      tryLock: async (name: string) => {
        let release = await environment.tryLock(name);
        while (!release) {
          await new Promise((resolve) => setTimeout(resolve));
          release = await environment.tryLock(name);
        }
        return release;
      },
    };
    const waiting = openProject(project.id, await keyOf(project.id), patient);
    await project.rewrite(withoutFirst);
    await project.close();
    const result = await waiting;
    if ('problem' in result) throw new Error(result.problem.code);
    project = result.project;
    expect(project.state().narratives.map(({ id }) => id)).toEqual(['narrative-2']);
    const deleting = deleteProject(project.id, patient);
    await project.rewrite((present) => present);
    await project.close();
    expect([await deleting, await homesOnDisk(), await begunHomes()]).toEqual([null, [], []]);
  });

  it('leaves behind what nobody could read', async () => {
    await project.close();
    await atRest(project.id, (database) => rowsOf(database, 'texts').delete('narrative-1'));
    project = await opened(project.id, environment);
    await project.rewrite((present) => present);
    expect(project.problems()).toEqual([]);
    expect(project.state().narratives.map(({ id }) => id)).toEqual(['narrative-2']);
  });
});
