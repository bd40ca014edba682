import { expect, it } from 'vitest';
import { projectDatabase, rowsOf, tableNames } from '../../../renderer/storage/database.ts';
import { openProject } from '../../../renderer/storage/open-project-database.ts';
import { listProjects } from '../../../renderer/storage/project-registry.ts';
import type { RecordCodec } from '../../../renderer/storage/record-codec.ts';
import { coding, codingAct, narrative } from '../../support/acts.ts';
import { newProject, opened, storageDouble } from '../../support/storage-double.ts';

/** Hides a body well enough to see what else lies on the disk, and binds it to its place. */
const hidingCodec: RecordCodec = {
  encode: async (place, value) => ({
    hidden: [...JSON.stringify([place, value])].map((letter) => letter.codePointAt(0)),
  }),
  decode: async (place, stored) => {
    const { hidden } = stored as { hidden: number[] };
    const [boundTo, value] = JSON.parse(String.fromCodePoint(...hidden));
    if (JSON.stringify(boundTo) !== JSON.stringify(place)) throw new Error('Bound to another place');
    return value;
  },
};

it('everything but random ids, table names and revisions goes through the codec', async () => {
  const environment = { ...storageDouble(), codec: hidingCodec };
  const project = await newProject(environment);
  const coderId = project.state().coders[0]?.id ?? '';
  const cases = [{ id: 'C1', attributes: { region: 'North' } }];
  await project.importBatch({ coderId, added: [narrative(1)], replaced: [], cases });
  const sheet = { narrativeId: 'narrative-1', coderId };
  await project.act((state) => codingAct(state, sheet, 'a', coding('a', { memo: 'A thought' })));
  const before = await project.dataset();
  await project.close();

  const [entry] = await listProjects();
  const database = await projectDatabase(entry?.databaseName ?? '').open();
  const stored = await Promise.all(tableNames.map((table) => rowsOf(database, table).toArray()));
  database.close();
  const readable = JSON.stringify(stored);
  for (const word of ['C1', 'North', 'football', 'A thought', 'Asha', 'Pilot', 'summaries.csv', 'safety']) {
    expect(readable).not.toContain(word);
  }
  const again = await opened(project.id, environment);
  expect(await again.dataset()).toEqual(before);
  expect(again.problems()).toEqual([]);
});

it('a body that the codec does not open is damage, and not a reason to fail', async () => {
  const environment = { ...storageDouble(), codec: hidingCodec };
  const project = await newProject(environment);
  await project.close();
  const decode = () => Promise.reject(new Error('wrong key'));
  const result = await openProject(project.id, { ...environment, codec: { ...hidingCodec, decode } });
  expect(result).toMatchObject({ problem: { code: 'damaged_project' } });
});
