import { beforeEach, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import { type ChangeLink, chainProblems } from '../../../renderer/storage/change-chain.ts';
import { rowsOf } from '../../../renderer/storage/database.ts';
import { openCopy } from '../../../renderer/storage/open-copy.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { upgradeProject } from '../../../renderer/storage/upgrade-project.ts';
import { coding, codingAct, narrative } from '../../support/acts.ts';
import { atRest } from '../../support/at-rest.ts';
import { plainProject } from '../../support/plain-project.ts';
import { newProject, onThisMachine, opened, storageDouble } from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;
let sheet: { narrativeId: string; coderId: string };

/** Five changes: the project, an import, two codings, and the second of them taken back. */
beforeEach(async () => {
  environment = storageDouble();
  project = await newProject(environment);
  sheet = { narrativeId: 'narrative-1', coderId: project.state().coders[0]?.id ?? '' };
  const cases = [{ id: 'C1', attributes: {} }];
  await project.importBatch({ coderId: sheet.coderId, added: [narrative(1)], replaced: [], cases });
  for (const id of ['a', 'b']) await project.act((state) => codingAct(state, sheet, id, coding(id)));
  await project.undo(sheet, sheet.coderId);
});

const numbers = async (of: OpenProject) => (await of.history()).map(({ seq, undoes }) => [seq, undoes]);

const fromOne = [
  [1, undefined],
  [2, undefined],
  [3, undefined],
  [4, undefined],
  [5, 4],
];

/** The same changes, the last two far behind the others. */
const withGap = (dataset: Dataset): Dataset => ({
  ...dataset,
  changes: dataset.changes.map((change) => ({
    ...change,
    seq: change.seq < 4 ? change.seq : 2 ** 39 + change.seq,
    ...(change.undoes === undefined ? {} : { undoes: 2 ** 39 + change.undoes }),
  })),
});

describe('a journal with gaps', () => {
  it('is numbered anew when a copy is opened, and nothing in it is missing', async () => {
    const made = await openCopy(withGap(await project.dataset()), onThisMachine, environment);
    if ('problem' in made) throw new Error(made.problem.code);
    const copy = await opened(made.id, environment);
    expect(await numbers(copy)).toEqual(fromOne);
    expect(copy.problems()).toEqual([]);
    expect(await copy.redo(sheet, sheet.coderId)).toMatchObject({ seq: 6, undoes: 5 });
  });

  it('is numbered anew when a project that was not sealed is upgraded', async () => {
    const id = await plainProject(withGap(await project.dataset()));
    expect(await upgradeProject(id, onThisMachine, environment)).toHaveProperty('key');
    const upgraded = await opened(id, environment);
    expect(await numbers(upgraded)).toEqual(fromOne);
    expect(upgraded.problems()).toEqual([]);
  });

  it('is numbered anew when a rewrite leaves a damaged entry behind, which is not missing ever after', async () => {
    await project.close();
    await atRest(project.id, (database) => rowsOf(database, 'changes').delete(3));
    project = await opened(project.id, environment);
    await project.history();
    expect(project.problems().map(({ code, place }) => `${code} ${place}`)).toEqual(['missing_record changes 3']);
    await project.rewrite((present) => present);
    await project.close();
    project = await opened(project.id, environment);
    expect(await numbers(project)).toEqual([...fromOne.slice(0, 3), [4, 3]]);
    expect(project.problems()).toEqual([]);
  });
});

it('a chain that lacks more than memory could hold names the newest hundred, at once', () => {
  const link = (seq: number, previous: string): ChangeLink => ({ seq, hash: `h${seq}`, previous, change: null });
  const top = 2 ** 40;
  const named = chainProblems([link(1, ''), link(top, 'gone')], { count: 3, lastSeq: top, lastHash: `h${top}` }, true);
  const missing = named.filter(({ code }) => code === 'missing_record').map(({ details }) => details?.id);
  expect(missing).toEqual(Array.from({ length: 100 }, (_, index) => top - 100 + index));
});
