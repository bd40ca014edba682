import { openDatabase } from './database.ts';
import { Journal } from './journal.ts';
import { loadProject } from './load-project.ts';
import type { OpenProject } from './open-project.ts';
import { projectLock } from './project-lock.ts';
import { findProject, type RegisteredProject, updateRegistered } from './project-registry.ts';
import { browserEnvironment, type Release, type StorageEnvironment } from './storage-environment.ts';
import { problemOfError, type StorageProblem } from './storage-problem.ts';
import { StoredProject } from './stored-project.ts';

export type OpenedProject = { readonly project: OpenProject } | { readonly problem: StorageProblem };

/**
 * Opens a listed project for this window alone, by the `id` of its entry in the list. Records that cannot be read are in
 * the project's `problems`; only what keeps the whole project from opening is a problem here.
 */
export async function openProject(
  id: string,
  environment: StorageEnvironment = browserEnvironment,
): Promise<OpenedProject> {
  const entry = await findProject(id);
  if (!entry) return { problem: { code: 'not_found', place: id } };
  const release = await environment.tryLock(projectLock(entry.databaseName));
  if (!release) return { problem: { code: 'open_elsewhere', place: entry.label } };
  const opened = await openEntry(entry, environment, release).catch((error: unknown) => ({
    problem: problemOfError(error, entry.label, 'read_failed'),
  }));
  if ('problem' in opened) release();
  return opened;
}

async function openEntry(
  entry: RegisteredProject,
  environment: StorageEnvironment,
  release: Release,
): Promise<OpenedProject> {
  const opened = await openDatabase(entry.databaseName);
  if ('problem' in opened) return opened;
  const { database } = opened;
  const loaded = await loadProject(database, environment.codec);
  if ('problem' in loaded) {
    database.close();
    return loaded;
  }
  const { id } = entry;
  const journal = await Journal.open(database, environment.codec);
  await updateRegistered(id, { openedAt: environment.now(), label: loaded.state.project.label });
  const onRelabelled = (label: string) => updateRegistered(id, { label });
  return { project: new StoredProject({ ...loaded, id, database, journal, environment, release, onRelabelled }) };
}
