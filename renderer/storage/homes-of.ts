import type { RegisteredProject } from './project-registry.ts';

/** The names of a project's homes, that of its keys first. */
export function homesOf({ keys, databaseName }: Pick<RegisteredProject, 'keys' | 'databaseName'>): string[] {
  return keys ? [keys.name, databaseName] : [databaseName];
}
