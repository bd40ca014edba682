import type { Dexie } from 'dexie';
import { Journal } from './journal.ts';
import { type LoadedProject, loadProject } from './load-project.ts';
import type { RecordCodec } from './record-codec.ts';
import type { Release } from './storage-environment.ts';
import type { StorageProblem } from './storage-problem.ts';

/** An open database that this window alone may write to. */
export interface HeldDatabase {
  readonly databaseName: string;
  readonly database: Dexie;
  readonly codec: RecordCodec;
  readonly release: Release;
}

/** What an open project works with: its database, and what was read from it. */
export interface ProjectParts extends HeldDatabase, LoadedProject {
  readonly journal: Journal;
}

/** Reads what an open project keeps in memory. Whoever called closes the database if there is a problem. */
export async function readParts(held: HeldDatabase): Promise<ProjectParts | { readonly problem: StorageProblem }> {
  const loaded = await loadProject(held.database, held.codec);
  if ('problem' in loaded) return loaded;
  const report = (problem: StorageProblem) => loaded.damaged.set(problem.place, problem);
  const journal = await Journal.open(held.database, held.codec, loaded.manifest, report);
  return { ...held, ...loaded, journal };
}
