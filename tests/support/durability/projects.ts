import { parseScheme, type Scheme } from '../../../codebook/scheme.ts';
import barriers from '../../../codebook/schemes/barriers.json';
import sevenOutcomes from '../../../codebook/schemes/seven-outcomes.json';
import type { ProjectState } from '../../../renderer/domain/coding/dataset.ts';
import { textHash } from '../../../renderer/domain/exchange/text-hash.ts';
import { createProject } from '../../../renderer/storage/create-project.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { openProject } from '../../../renderer/storage/open-project-database.ts';
import { findProject } from '../../../renderer/storage/project-registry.ts';
import { unlockProject } from '../../../renderer/storage/unlock-project.ts';
import type { Protection, VaultKey } from '../../../renderer/storage/vault/vault.ts';
import { narrative } from '../acts.ts';

/** A browser without a key store: the key lies in the profile. */
export const thisMachine = {
  kind: 'machine',
  keeper: { protect: async () => null, recover: async () => null },
} as const;

export async function created(label: string, protection: Protection) {
  const schemes = [scheme(sevenOutcomes), scheme(barriers)];
  const lead = { name: 'Asha', initials: 'A' };
  const result = await createProject({ label, lead, schemes, activeSchemeId: schemes[0]?.id ?? '' }, protection);
  if ('problem' in result) throw new Error(result.problem.code);
  return result;
}

export async function opened(id: string, key?: VaultKey): Promise<OpenProject> {
  const result = await openProject(id, key ?? (await machineKey(id)));
  if ('problem' in result) throw new Error(result.problem.code);
  return result.project;
}

async function machineKey(id: string): Promise<VaultKey> {
  const unlocked = await unlockProject(id, thisMachine);
  if ('problem' in unlocked) throw new Error(unlocked.problem.code);
  return unlocked.key;
}

/** The name that the list gives to where a project lies. */
export async function homeOf(id: string): Promise<string | null> {
  return (await findProject(id))?.databaseName ?? null;
}

export function leadOf(state: ProjectState): string {
  return state.coders[0]?.id ?? '';
}

/** Imports narratives with cases of their own; no two imports ever bring the same. */
export async function importSome(project: OpenProject, howMany: number) {
  const first = Math.floor(Math.random() * 1e12);
  const made = Array.from({ length: howMany }, (_, index) => narrative(first + index));
  const added = await Promise.all(made.map(async (one) => ({ ...one, sha256: await textHash(one.text) })));
  const cases = added.map(({ caseId }) => ({ id: caseId, attributes: { region: 'North' } }));
  return project.importBatch({ coderId: leadOf(project.state()), added, replaced: [], cases });
}

export function oneOf<T>(choices: readonly [T, ...T[]] | readonly T[]): T {
  const choice = choices[Math.floor(Math.random() * choices.length)];
  if (choice === undefined) throw new Error('Nothing to choose from');
  return choice;
}

function scheme(json: unknown): Scheme {
  const parsed = parseScheme(json);
  if ('problem' in parsed) throw new Error(parsed.problem.code);
  return parsed.scheme;
}
