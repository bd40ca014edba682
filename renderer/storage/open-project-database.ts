import { openDatabase } from './database.ts';
import { readKeys } from './keys-database.ts';
import { lockProject } from './lock-project.ts';
import type { OpenProject } from './open-project.ts';
import { readParts } from './project-parts.ts';
import { noteOpened, type RegisteredProject } from './project-registry.ts';
import { sealedCodec } from './sealed-codec.ts';
import { browserEnvironment, type Release, type StorageEnvironment } from './storage-environment.ts';
import { problemOfError, type StorageProblem } from './storage-problem.ts';
import { StoredProject } from './stored-project.ts';
import type { VaultKey } from './vault/vault.ts';

/** How long after opening the journal is read although nobody asks, in milliseconds. */
const readAheadAfter = 1_000;

export type OpenedProject = { readonly project: OpenProject } | { readonly problem: StorageProblem };

/**
 * Opens a listed project for this window alone, by the `id` of its entry in the list and the key that `unlockProject`,
 * `createProject` or `openCopy` gave. Records that cannot be read are in the project's `problems`; only what keeps the
 * whole project from opening is a problem here. Throws if the key is of another vault.
 */
export async function openProject(
  id: string,
  key: VaultKey,
  environment: StorageEnvironment = browserEnvironment,
): Promise<OpenedProject> {
  let release: Release = () => undefined;
  try {
    const locked = await lockProject(id, environment);
    if ('problem' in locked) return locked;
    release = locked.release;
    const opened = await openEntry(locked.entry, key, environment, release);
    if ('problem' in opened) release();
    return opened;
  } catch (error) {
    release();
    return { problem: problemOfError(error, id, 'read_failed') };
  }
}

async function openEntry(
  entry: RegisteredProject,
  key: VaultKey,
  environment: StorageEnvironment,
  release: Release,
): Promise<OpenedProject> {
  if (!entry.keys) return { problem: { code: 'not_sealed', place: entry.label } };
  if ((await readKeys(entry.keys.name)).id !== key.vaultId) throw new Error('The key is of another vault');
  const opened = await openDatabase(entry.databaseName);
  if ('problem' in opened) return opened;
  const { id, databaseName } = entry;
  const { database } = opened;
  const codec = sealedCodec(key, databaseName);
  const parts = await readParts({ databaseName, database, codec, release }).catch((error: unknown) => {
    database.close();
    throw error;
  });
  if ('problem' in parts) {
    database.close();
    return parts;
  }
  await noteOpened(id, { openedAt: environment.now(), label: parts.state.project.label });
  const project = new StoredProject(id, key, environment, parts);
  // The first undo then need not wait. A failure is left to whoever asks for the journal.
  setTimeout(() => void project.history().catch(() => undefined), readAheadAfter);
  return { project };
}
