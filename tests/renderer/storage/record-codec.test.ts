import { expect, it } from 'vitest';
import { rowsOf, tableNames } from '../../../renderer/storage/database.ts';
import { openProject } from '../../../renderer/storage/open-project-database.ts';
import { listProjects } from '../../../renderer/storage/project-registry.ts';
import { sealedCodec } from '../../../renderer/storage/sealed-codec.ts';
import { coding, codingAct, narrative } from '../../support/acts.ts';
import { openedOnDisk } from '../../support/at-rest.ts';
import { keyOf, newProject, opened, storageDouble } from '../../support/storage-double.ts';

const words = [
  '"C1"',
  'North',
  'football',
  'A thought',
  'Asha',
  'Pilot',
  'summaries.csv',
  'safety',
  'import_narratives',
];

it('everything but random ids, table names and revisions is sealed', async () => {
  const environment = storageDouble();
  const project = await newProject(environment);
  const coderId = project.state().coders[0]?.id ?? '';
  const cases = [{ id: 'C1', attributes: { region: 'North' } }];
  await project.importBatch({ coderId, added: [narrative(1)], replaced: [], cases });
  const sheet = { narrativeId: 'narrative-1', coderId };
  await project.act((state) => codingAct(state, sheet, 'a', coding('a', { memo: 'A thought' })));
  const before = await project.dataset();
  await project.close();

  const [entry] = await listProjects();
  const database = await openedOnDisk(entry?.databaseName ?? '');
  const stored = await Promise.all(
    [...tableNames, 'manifest' as const].map((table) => rowsOf(database, table).toArray()),
  );
  database.close();
  const rows = stored.flat();
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    expect(Object.keys(row).sort()).toEqual(['body', 'id', 'revision']);
    expect(row.body).toBeInstanceOf(Uint8Array);
    const readable = `${row.id} ${Buffer.from(row.body as Uint8Array).toString('latin1')}`;
    for (const word of words) expect(readable).not.toContain(word);
  }
  const again = await opened(project.id, environment);
  expect(await again.dataset()).toEqual(before);
  expect(again.problems()).toEqual([]);
});

it('a key that has the right name and is another opens nothing', async () => {
  const environment = storageDouble();
  const project = await newProject(environment);
  await project.close();
  const { vaultId } = await keyOf(project.id);
  const dataKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const result = await openProject(project.id, { vaultId, dataKey }, environment);
  expect(result).toMatchObject({ problem: { code: 'damaged_project' } });
  await expect(openProject(project.id, { vaultId: 'another', dataKey }, environment)).rejects.toThrow('another vault');
});

const aKey = async () => ({
  vaultId: 'v',
  dataKey: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
});
const place = { table: 'sheets', id: 'a', revision: 3 };

it('a sealed body is a version, a nonce of its own and what AES-GCM makes of the JSON, bound to its place', async () => {
  const key = await aKey();
  const codec = sealedCodec(key, 'base');
  const body = (await codec.encode(place, { memo: '“Yes” 🙂' })) as Uint8Array<ArrayBuffer>;
  const additionalData = new TextEncoder().encode('["base","sheets","a",3]');
  const opened = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: body.slice(1, 13), additionalData },
    key.dataKey,
    body.slice(13),
  );
  expect([body[0], new TextDecoder().decode(opened)]).toEqual([1, '{"memo":"“Yes” 🙂"}']);
  const again = (await codec.encode(place, { memo: '“Yes” 🙂' })) as Uint8Array<ArrayBuffer>;
  expect(again.slice(1, 13)).not.toEqual(body.slice(1, 13));
});

it.each([
  ['database', 'other', place],
  ['table', 'base', { ...place, table: 'heads' }],
  ['id', 'base', { ...place, id: 'b' }],
  ['revision', 'base', { ...place, revision: 2 }],
])('a sealed body does not open in another %s', async (_what, databaseName, elsewhere) => {
  const key = await aKey();
  const body = await sealedCodec(key, 'base').encode(place, { memo: 'Here' });
  expect(await sealedCodec(key, 'base').decode(place, body)).toEqual({ memo: 'Here' });
  await expect(sealedCodec(key, databaseName).decode(elsewhere, body)).rejects.toThrow();
});

it('a sealed body does not open with any one bit turned over, nor cut off anywhere', async () => {
  const codec = sealedCodec(await aKey(), 'base');
  const body = (await codec.encode(place, { memo: 'Here' })) as Uint8Array<ArrayBuffer>;
  for (let bit = 0; bit < body.length * 8; bit++) {
    const turned = body.slice();
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    await expect(codec.decode(place, turned)).rejects.toThrow();
  }
  for (let length = 0; length < body.length; length++) {
    await expect(codec.decode(place, body.slice(0, length))).rejects.toThrow();
  }
});
