import { Dexie } from 'dexie';
import { deleteSharedDatabase } from './delete-shared-database.ts';

/** The part of the Storage Buckets API that is used here; TypeScript's library does not know it yet. */
export interface StorageBuckets {
  open(
    name: string,
    policies?: { readonly durability: 'strict'; readonly persisted: true },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
  keys(): Promise<string[]>;
  delete(name: string): Promise<void>;
}

declare global {
  interface Navigator {
    /** Chromium since version 122; nobody else. */
    readonly storageBuckets?: StorageBuckets;
  }
}

/**
 * Whether what belongs to one project lies in files of its own, which are removed when it is deleted. Where not, its
 * databases share their files with all others, and the browser removes what was deleted in its own time.
 */
export function projectsAreApart(): boolean {
  return navigator.storageBuckets !== undefined;
}

/** Makes a home for one database. `name`: lower-case letters, digits, hyphens, underscores inside; at most 64. */
export async function makeHome(name: string): Promise<IDBFactory> {
  return navigator.storageBuckets ? openBucket(navigator.storageBuckets, name) : Dexie.dependencies.indexedDB;
}

/**
 * The home that was made under this name. What has none, because it was removed or because the browser had no buckets when
 * it was made, is looked for among the shared databases: none is ever made by looking.
 */
export async function findHome(name: string): Promise<IDBFactory> {
  const buckets = navigator.storageBuckets;
  const isThere = buckets && (await buckets.keys()).includes(name);
  return isThere ? openBucket(buckets, name) : Dexie.dependencies.indexedDB;
}

/** Whether there is a database of this name, in the home of this name. */
export async function hasDatabase(name: string): Promise<boolean> {
  const databases = await (await findHome(name)).databases();
  return databases.some((database) => database.name === name);
}

/** Removes a home with its files, or the shared database of that name. Nothing happens where there is neither. */
export async function removeHome(name: string): Promise<void> {
  const buckets = navigator.storageBuckets;
  if (buckets && (await buckets.keys()).includes(name)) await buckets.delete(name);
  await deleteSharedDatabase(name);
}

async function openBucket(buckets: StorageBuckets, name: string): Promise<IDBFactory> {
  const { indexedDB } = await buckets.open(name, { durability: 'strict', persisted: true });
  return indexedDB;
}
