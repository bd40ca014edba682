import { Dexie, type Table } from 'dexie';
import type { RegisteredProject } from './project-registry.ts';
import { problemOfError, StorageError } from './storage-problem.ts';

/** A home that somebody has begun to fill and that no list shows yet, or that is to be removed. */
interface BegunHome {
  readonly databaseName: string;
}

/** The entries of the list; what is read of them may have been altered: `parseRegistered`. */
export function projectsIn(registry: Dexie): Table<unknown, string, RegisteredProject> {
  return registry.table('projects');
}

export function begunIn(registry: Dexie): Table<BegunHome, string> {
  return registry.table('begun');
}

/**
 * Opens the list of projects for one question, so that no window keeps another from upgrading it. It lies outside every home.
 * Throws a `StorageError` if the disk refuses.
 */
export async function withRegistry<T>(ask: (registry: Dexie) => PromiseLike<T>): Promise<T> {
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
