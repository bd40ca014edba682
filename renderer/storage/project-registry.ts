import { Dexie, type Table } from 'dexie';
import { dropDeleted } from './drop-deleted.ts';
import { projectLock } from './project-lock.ts';
import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';
import { problemOfError, StorageError } from './storage-problem.ts';
import type { Vault } from './vault/vault.ts';

/** A project that this machine holds. The label is the only name of it that is ever shown unsealed. */
export interface RegisteredProject {
  /** Random; of this entry, not of the project: two copies of one project are two entries. */
  readonly id: string;
  /** Random. */
  readonly databaseName: string;
  readonly label: string;
  /** When it came to this machine, in milliseconds since 1970, UTC. */
  readonly createdAt: number;
  /** When it was last opened, in milliseconds since 1970, UTC. */
  readonly openedAt: number;
  /** The ways in. Absent: the project was made before projects were sealed, and is upgraded before it opens. */
  readonly vault?: Vault;
  /** When a backup was last written and read back, and the `seq` of the newest change in it. */
  readonly backedUp?: { readonly at: number; readonly seq: number };
}

/** A database that somebody has begun to write and that no list shows yet. */
interface BegunDatabase {
  readonly databaseName: string;
}

/** The projects of this machine, the last opened first. What a killed window left half written is deleted on the way. */
export async function listProjects(
  environment: StorageEnvironment = browserEnvironment,
): Promise<readonly RegisteredProject[]> {
  await deleteAbandoned(environment);
  const entries = await withRegistry((registry) => projectsOf(registry).toArray());
  return entries.sort((left, right) => right.openedAt - left.openedAt || left.label.localeCompare(right.label));
}

export function findProject(id: string): Promise<RegisteredProject | undefined> {
  return withRegistry((registry) => projectsOf(registry).get(id));
}

/** Notes the name of a database before anything is written to it. Whoever calls it holds the project's lock. */
export async function noteBegun(databaseName: string): Promise<void> {
  await withRegistry((registry) => begunIn(registry).put({ databaseName }));
}

/** Enters a project whose database is complete: from here on it is no longer one that was only begun. */
export async function registerProject(entry: RegisteredProject): Promise<void> {
  await withRegistry((registry) =>
    registry.transaction('rw', ['projects', 'begun'], async () => {
      await projectsOf(registry).add(entry);
      await begunIn(registry).delete(entry.databaseName);
    }),
  );
}

/**
 * Gives a listed project another database, and what else changes with it, and notes the old one as one to be deleted: in
 * one transaction. Whoever calls it holds the locks of both. Throws `not_found` for an id that is not listed.
 */
export async function replaceDatabase(
  id: string,
  changes: Pick<RegisteredProject, 'databaseName'> & Partial<Pick<RegisteredProject, 'label' | 'vault'>>,
): Promise<void> {
  await withRegistry((registry) =>
    registry.transaction('rw', ['projects', 'begun'], async () => {
      const entry = await projectsOf(registry).get(id);
      if (!entry) throw new StorageError({ code: 'not_found', place: id });
      await projectsOf(registry).put({ ...entry, ...changes });
      await begunIn(registry).delete(changes.databaseName);
      await begunIn(registry).put({ databaseName: entry.databaseName });
    }),
  );
}

/** Takes a project and with it its ways in from the list, and notes its database as one to be deleted: in one transaction. */
export async function unregisterProject({ id, databaseName }: RegisteredProject): Promise<void> {
  await withRegistry((registry) =>
    registry.transaction('rw', ['projects', 'begun'], async () => {
      await projectsOf(registry).delete(id);
      await begunIn(registry).put({ databaseName });
    }),
  );
}

/**
 * Deletes a database that is noted as begun, and then its note; one that is not noted is left alone. Whoever calls it
 * holds the project's lock.
 */
export async function deleteBegun(databaseName: string): Promise<void> {
  if (!(await withRegistry((registry) => begunIn(registry).get(databaseName)))) return;
  await Dexie.delete(databaseName);
  await dropDeleted();
  await withRegistry((registry) => begunIn(registry).delete(databaseName));
}

/** Changes what the list says of a project; nothing happens for an id that is not listed. */
export async function updateRegistered(
  id: string,
  changes: Partial<Pick<RegisteredProject, 'label' | 'openedAt' | 'vault' | 'backedUp'>>,
): Promise<void> {
  await withRegistry((registry) => projectsOf(registry).update(id, changes));
}

/**
 * Notes when a project was opened and what it is called. If the list cannot be written to now, on a full disk for one, the
 * project goes on without it: its next opening notes it.
 */
export async function noteOpened(
  id: string,
  changes: Partial<Pick<RegisteredProject, 'label' | 'openedAt'>>,
): Promise<void> {
  await updateRegistered(id, changes).catch((error: unknown) => {
    if (!(error instanceof StorageError)) throw error;
  });
}

/** The ways in of a listed project. Throws a `StorageError` for one that is not listed or not sealed. */
export async function registeredVault(id: string): Promise<Vault> {
  const entry = await findProject(id);
  if (!entry) throw new StorageError({ code: 'not_found', place: id });
  if (!entry.vault) throw new StorageError({ code: 'not_sealed', place: entry.label });
  return entry.vault;
}

/** One whose lock is taken is being written by another window, and one that is entered by now is no longer begun. */
async function deleteAbandoned(environment: StorageEnvironment): Promise<void> {
  for (const { databaseName } of await withRegistry((registry) => begunIn(registry).toArray())) {
    const release = await environment.tryLock(projectLock(databaseName));
    if (!release) continue;
    try {
      const stillBegun = await withRegistry((registry) => begunIn(registry).get(databaseName));
      // One that cannot be deleted stays noted and is tried at the next listing; the list itself must still come.
      if (stillBegun) await deleteBegun(databaseName).catch(() => undefined);
    } finally {
      release();
    }
  }
}

function projectsOf(registry: Dexie): Table<RegisteredProject, string> {
  return registry.table('projects');
}

function begunIn(registry: Dexie): Table<BegunDatabase, string> {
  return registry.table('begun');
}

/**
 * Opens the registry for one question, so that no window keeps another from upgrading it. Throws a `StorageError` if the
 * disk refuses.
 */
async function withRegistry<T>(ask: (registry: Dexie) => PromiseLike<T>): Promise<T> {
  const registry = new Dexie('outcome-coder', { cache: 'disabled', chromeTransactionDurability: 'strict' });
  registry.version(1).stores({ projects: 'id' });
  registry.version(2).stores({ projects: 'id', begun: 'databaseName' });
  try {
    return await ask(registry);
  } catch (error) {
    throw new StorageError(problemOfError(error, registry.name, 'write_failed'), error);
  } finally {
    registry.close();
  }
}
