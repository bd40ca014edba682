import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Scheme } from '../../codebook/scheme.ts';
import { createProject } from '../../renderer/storage/create-project.ts';
import { homesOf } from '../../renderer/storage/homes-of.ts';
import type { OpenProject } from '../../renderer/storage/open-project.ts';
import { openProject } from '../../renderer/storage/open-project-database.ts';
import { parseRegistered } from '../../renderer/storage/parse-registered.ts';
import { projectsIn, withRegistry } from '../../renderer/storage/registry-database.ts';
import type { StorageEnvironment } from '../../renderer/storage/storage-environment.ts';
import { unlockProject } from '../../renderer/storage/unlock-project.ts';
import type { KeyKeeper, Protection, VaultKey } from '../../renderer/storage/vault/vault.ts';
import { bucketsDouble, setBuckets } from './buckets-double.ts';

/** A scheme that the product's own check accepts, with two codes. */
export const twoCodes: Scheme = {
  id: 'two_codes',
  name: 'Two codes',
  revision: 1,
  source: 'Invented for tests.',
  statuses: [{ id: 'unmet', name: 'Unmet', definition: 'Said to be absent.' }],
  codes: ['safety', 'voice'].map((id, index) => ({
    id,
    name: id,
    definition: `What ${id} means.`,
    include: ['what belongs'],
    exclude: ['what does not'],
    examples: ['She said so.'],
    keywords: [id],
    colour: index === 0 ? '#1b6e8c' : '#8c4a1b',
    underline: index === 0 ? 'solid' : 'dashed',
    key: String(index + 1),
    quoted: [],
  })),
};

/** A key store of an operating system, in memory: what it gives is a number of the key that it keeps. */
export function keeperDouble(): KeyKeeper {
  const kept: Uint8Array<ArrayBuffer>[] = [];
  return {
    protect: async (key) => Uint8Array.of(kept.push(key.slice()) - 1),
    recover: async ([index]) => kept[index ?? -1]?.slice() ?? null,
  };
}

/** One for all tests of a file: by it every project of `newProject` opens, without the cost of a passphrase. */
const keeper = keeperDouble();

/** How `newProject` protects what it makes. */
export const onThisMachine: Protection & { readonly kind: 'machine' } = { kind: 'machine', keeper };

/** A machine of its own: an empty disk in memory, a clock that ticks once a look, ids in order, locks shared by its windows. */
export function storageDouble(): StorageEnvironment & { time: number } {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  setBuckets(bucketsDouble());
  const locks = new Set<string>();
  let ids = 0;
  let kept = false;
  return {
    time: 1_000,
    now() {
      this.time += 1;
      return this.time;
    },
    newId: () => `id-${String(++ids).padStart(5, '0')}`,
    tryLock: async (name) => {
      if (locks.has(name)) return null;
      locks.add(name);
      return () => locks.delete(name);
    },
    persist: async () => (kept = true),
    persisted: async () => kept,
  };
}

/** The names of all homes and of shared databases, but for the list of projects: what lies on the disk of any project. */
export async function homesOnDisk(): Promise<string[]> {
  const homes = (await navigator.storageBuckets?.keys()) ?? [];
  const shared = (await Dexie.getDatabaseNames()).filter((name) => name !== 'outcome-coder');
  return [...homes, ...shared].sort();
}

/** The names of all homes that the list of projects names. */
export async function listedHomes(): Promise<string[]> {
  const rows = await withRegistry((registry) => projectsIn(registry).toArray());
  return rows.flatMap((row) => homesOf(parseRegistered(row) ?? { databaseName: 'no entry' })).sort();
}

/** The key of a project that is protected by `onThisMachine`; throws what kept it from being unlocked. */
export async function keyOf(id: string): Promise<VaultKey> {
  const unlocked = await unlockProject(id, onThisMachine);
  if ('problem' in unlocked) throw new Error(unlocked.problem.code);
  return unlocked.key;
}

/** Opens a listed project and throws what kept it from opening. */
export async function opened(id: string, environment: StorageEnvironment): Promise<OpenProject> {
  const result = await openProject(id, await keyOf(id), environment);
  if ('problem' in result) throw new Error(`${result.problem.code} at ${result.problem.place}`);
  return result.project;
}

/** Makes a project with its lead and opens it. */
export async function newProject(environment: StorageEnvironment): Promise<OpenProject> {
  const created = await createProject(
    { label: 'Pilot', lead: { name: 'Asha Lead', initials: 'AL' }, schemes: [twoCodes], activeSchemeId: twoCodes.id },
    onThisMachine,
    environment,
  );
  if ('problem' in created) throw new Error(created.problem.code);
  return opened(created.id, environment);
}
