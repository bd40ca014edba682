import { deleteAbandoned } from './begun-homes.ts';
import { homesOf } from './homes-of.ts';
import { parseRegistered } from './parse-registered.ts';
import { begunIn, projectsIn, withRegistry } from './registry-database.ts';
import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';
import { StorageError } from './storage-problem.ts';

/** Where the ways into a project lie, and what the list says of them without looking. */
export interface RegisteredKeys {
  /** Random: the name of their home and of the database in it. */
  readonly name: string;
  readonly hasPassphrase: boolean;
}

/** That a pack was made or opened, and when (milliseconds since 1970, UTC). Not whose: the list is not sealed. */
export interface RegisteredPack {
  readonly kind: 'coding' | 'return';
  readonly passage: 'made' | 'opened';
  readonly at: number;
}

/** What the list remembers of recovery codes that were shown. No code is in it. */
export interface CodeNotes {
  /** True from when the recovery code was shown until somebody says that it is kept. */
  readonly isCodeUnconfirmed?: boolean;
  /** True from when another code was shown until it is the one, or somebody knows that it is not: the one before still is. */
  readonly isNextCodeShown?: boolean;
}

/** A project that this machine holds. The label is the only name of it that is ever shown unsealed; no key is in the list. */
export interface RegisteredProject extends CodeNotes {
  /** Random; of this entry, not of the project: two copies of one project are two entries. */
  readonly id: string;
  /** Random: the name of its home and of the database in it. */
  readonly databaseName: string;
  readonly label: string;
  /** When it came to this machine, in milliseconds since 1970, UTC. */
  readonly createdAt: number;
  /** When it was last opened, in milliseconds since 1970, UTC. */
  readonly openedAt: number;
  /** Absent: the project was made before projects were sealed, and is upgraded before it opens. */
  readonly keys?: RegisteredKeys;
  /** When a backup was last written and read back, and the `seq` of the newest change in it. */
  readonly backedUp?: { readonly at: number; readonly seq: number };
  /** Only of a coder's project: by what a further pack for it is known (`pack-origin.ts`). */
  readonly packOrigin?: string;
  /** The newest packs that it made or opened, oldest first: so that a deletion can name what is left elsewhere. */
  readonly packs?: readonly RegisteredPack[];
}

/**
 * The projects of this machine, the last opened first. What a killed window left half written is deleted on the way. An entry
 * that was altered is mended as `parseRegistered` says; a row that is no entry stays where it is and is left out.
 */
export async function listProjects(
  environment: StorageEnvironment = browserEnvironment,
): Promise<readonly RegisteredProject[]> {
  await deleteAbandoned(environment);
  const rows = await withRegistry((registry) => projectsIn(registry).toArray());
  const entries = rows.map(parseRegistered).filter((entry) => entry !== null);
  return entries.sort((left, right) => right.openedAt - left.openedAt || left.label.localeCompare(right.label));
}

/** The coder's projects of this machine that a pack of this origin belongs to, the last opened first: one, and copies of it. */
export async function projectsOfOrigin(
  packOrigin: string,
  environment: StorageEnvironment = browserEnvironment,
): Promise<readonly RegisteredProject[]> {
  return (await listProjects(environment)).filter((entry) => entry.packOrigin === packOrigin);
}

export async function findProject(id: string): Promise<RegisteredProject | undefined> {
  return parseRegistered(await withRegistry((registry) => projectsIn(registry).get(id))) ?? undefined;
}

/** Enters a project whose homes are complete: from here on they are no longer only begun. */
export async function registerProject(entry: RegisteredProject): Promise<void> {
  await withRegistry((registry) =>
    registry.transaction('rw', ['projects', 'begun'], async () => {
      await projectsIn(registry).add(entry);
      await begunIn(registry).bulkDelete(homesOf(entry));
    }),
  );
}

/**
 * Changes an entry, and with it perhaps which homes are the project's: those that it names from now on are no longer begun,
 * and those that it names no more are noted as ones to be removed. In one transaction. `change` answers `null` to leave it all
 * as it is, and so does this. Throws `not_found` for an id that is not listed.
 */
export async function replaceHomes(
  id: string,
  change: (
    entry: RegisteredProject,
  ) => (Partial<Pick<RegisteredProject, 'databaseName' | 'label' | 'keys'>> & CodeNotes) | null,
): Promise<RegisteredProject | null> {
  return withRegistry((registry) =>
    registry.transaction('rw', ['projects', 'begun'], async () => {
      const entry = parseRegistered(await projectsIn(registry).get(id));
      if (!entry) throw new StorageError({ code: 'not_found', place: id });
      const changes = change(entry);
      if (!changes) return null;
      const next = { ...entry, ...changes };
      await projectsIn(registry).put(next);
      const kept = homesOf(next);
      const left = homesOf(entry).filter((name) => !kept.includes(name));
      await begunIn(registry).bulkDelete(kept);
      await begunIn(registry).bulkPut(left.map((databaseName) => ({ databaseName })));
      return next;
    }),
  );
}

/** Takes a project from the list and notes its homes as ones to be removed: in one transaction. */
export async function unregisterProject(entry: RegisteredProject): Promise<void> {
  await withRegistry((registry) =>
    registry.transaction('rw', ['projects', 'begun'], async () => {
      await begunIn(registry).bulkPut(homesOf(entry).map((databaseName) => ({ databaseName })));
      await projectsIn(registry).delete(entry.id);
    }),
  );
}

/** Changes what the list says of a project; nothing happens for an id that is not listed. */
export async function updateRegistered(
  id: string,
  changes: Partial<Pick<RegisteredProject, 'label' | 'openedAt' | 'backedUp' | 'packs'>>,
): Promise<void> {
  await withRegistry((registry) => projectsIn(registry).update(id, changes));
}

/**
 * Notes that a recovery code was shown, or what became of it. A list that cannot be written to now keeps nobody from seeing the
 * code: then it is only not asked after.
 */
export async function noteCode(id: string, notes: CodeNotes): Promise<void> {
  await quietly(withRegistry((registry) => projectsIn(registry).update(id, notes)));
}

/**
 * Notes when a project was opened and what it is called. If the list cannot be written to now, on a full disk for one, the
 * project goes on without it: its next opening notes it.
 */
export async function noteOpened(
  id: string,
  changes: Partial<Pick<RegisteredProject, 'label' | 'openedAt'>>,
): Promise<void> {
  await quietly(updateRegistered(id, changes));
}

/** Notes which packs a project made and opened. A list that cannot be written to now costs nobody a pack: the next look notes it. */
export async function notePacks(id: string, packs: readonly RegisteredPack[]): Promise<void> {
  await quietly(updateRegistered(id, { packs }));
}

/** Waits for something that may be refused by the disk without anything being lost. */
async function quietly(writing: Promise<unknown>): Promise<void> {
  await writing.catch((error: unknown) => {
    if (!(error instanceof StorageError)) throw error;
  });
}
