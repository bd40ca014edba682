import { listProjects } from '../../../renderer/storage/project-registry.ts';
import { StorageError } from '../../../renderer/storage/storage-problem.ts';
import { unlockProject } from '../../../renderer/storage/unlock-project.ts';
import { upgradeProject } from '../../../renderer/storage/upgrade-project.ts';
import type { VaultKey } from '../../../renderer/storage/vault/vault.ts';
import { opened, thisMachine } from './projects.ts';
import type { FoundProject, OnDisk, Survey, Ways } from './wire.ts';

const registryName = 'outcome-coder';
/** Databases that the app keeps for itself begin like this; a project's name is random. */
const own = /^outcome-coder\b/;

/** Looks at the disk, lists the projects, looks again, and opens every project by whatever opens it. */
export async function survey(ways: Readonly<Record<string, Ways>>): Promise<Survey> {
  const before = await onDisk();
  const entries = await listProjects();
  const after = await onDisk();
  const projects: FoundProject[] = [];
  for (const { id } of entries) projects.push(await found(id, ways[id] ?? { passphrases: [], codes: [] }));
  return { before, after, projects };
}

async function found(id: string, ways: Ways): Promise<FoundProject> {
  const { key, passphrase } = await keyOf(id, ways.passphrases);
  const project = await opened(id, key);
  const dataset = await project.dataset();
  const problems = project.problems();
  await project.close();
  const codes: string[] = [];
  for (const code of ways.codes) {
    if ('key' in (await unlockProject(id, { kind: 'recovery_code', code }))) codes.push(code);
  }
  const entry = (await listProjects()).find((listed) => listed.id === id);
  const backedUpSeq = entry?.backedUp?.seq ?? null;
  return { id, label: entry?.label ?? '', dataset, problems, backedUpSeq, passphrase, codes };
}

async function keyOf(
  id: string,
  passphrases: readonly string[],
): Promise<{ readonly key: VaultKey; readonly passphrase: string | null }> {
  for (const passphrase of passphrases) {
    const unlocked = await unlockProject(id, { kind: 'passphrase', passphrase });
    if ('key' in unlocked) return { key: unlocked.key, passphrase };
  }
  try {
    const unlocked = await unlockProject(id, thisMachine);
    if ('problem' in unlocked) throw new Error(`${unlocked.problem.code} at ${id}`);
    return { key: unlocked.key, passphrase: null };
  } catch (error) {
    if (!(error instanceof StorageError) || error.problem.code !== 'not_sealed') throw error;
    const sealed = await upgradeProject(id, thisMachine);
    if ('problem' in sealed) throw new Error(`${sealed.problem.code} at ${id}`);
    return { key: sealed.key, passphrase: null };
  }
}

/** Looks without any function of the app, since those tidy up. */
async function onDisk(): Promise<OnDisk> {
  const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const buckets: { keys(): Promise<string[]> } | undefined = Reflect.get(navigator, 'storageBuckets');
  const names = new Set([...databases, ...((await buckets?.keys()) ?? [])]);
  const entries = names.has(registryName) ? await listedEntries() : [];
  const known = new Set(entries.flatMap(({ databaseName, keys }) => [databaseName, keys?.name ?? '']));
  const listed = Object.fromEntries(entries.map(({ id, databaseName }) => [id, databaseName]));
  return { listed, leftOver: [...names].filter((name) => !known.has(name) && !own.test(name)) };
}

interface ListedEntry {
  readonly id: string;
  readonly databaseName: string;
  readonly keys?: { readonly name: string };
}

function listedEntries(): Promise<readonly ListedEntry[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(registryName);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const registry = opening.result;
      const asked = registry.transaction('projects').objectStore('projects').getAll();
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        registry.close();
        resolve(asked.result);
      };
    };
  });
}
