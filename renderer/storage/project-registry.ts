import { Dexie, type Table } from 'dexie';

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
}

/** The projects of this machine, the last opened first. */
export async function listProjects(): Promise<readonly RegisteredProject[]> {
  const entries = await withRegistry((projects) => projects.toArray());
  return entries.sort((left, right) => right.openedAt - left.openedAt || left.label.localeCompare(right.label));
}

export function findProject(id: string): Promise<RegisteredProject | undefined> {
  return withRegistry((projects) => projects.get(id));
}

/** Enters a project whose database is complete. */
export async function registerProject(entry: RegisteredProject): Promise<void> {
  await withRegistry((projects) => projects.add(entry));
}

/** Notes when a project was opened and what it is called now; nothing happens for an id that is not listed. */
export async function updateRegistered(
  id: string,
  changes: Partial<Pick<RegisteredProject, 'label' | 'openedAt'>>,
): Promise<void> {
  await withRegistry((projects) => projects.update(id, changes));
}

/** Opens the registry for one question, so that no window keeps another from upgrading it. */
async function withRegistry<T>(ask: (projects: Table<RegisteredProject, string>) => PromiseLike<T>): Promise<T> {
  const registry = new Dexie('outcome-coder', { cache: 'disabled', chromeTransactionDurability: 'strict' });
  registry.version(1).stores({ projects: 'id' });
  try {
    return await ask(registry.table('projects'));
  } finally {
    registry.close();
  }
}
