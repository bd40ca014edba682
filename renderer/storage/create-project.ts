import type { Scheme } from '../../codebook/scheme.ts';
import type { Coder } from '../domain/coding/coder.ts';
import type { Dataset, Project } from '../domain/coding/dataset.ts';
import { fitText } from '../domain/text/fit-text.ts';
import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';
import { type StoredDataset, storeDataset } from './store-dataset.ts';
import type { Protection } from './vault/vault.ts';

/** What a person says when they begin a project. They become its lead. */
export interface NewProject {
  readonly label: string;
  readonly lead: Pick<Coder, 'name' | 'initials'>;
  readonly schemes: readonly Scheme[];
  readonly activeSchemeId: string;
}

/** Makes an empty project with its lead and its codebooks, sealed as `protection` says, and enters it in the list. */
export function createProject(
  { label, lead, schemes, activeSchemeId }: NewProject,
  protection: Protection,
  environment: StorageEnvironment = browserEnvironment,
): Promise<StoredDataset> {
  const at = environment.now();
  const coder: Coder = { ...lead, id: environment.newId(), role: 'lead', active: true };
  const face = { label: fitText(label), activeSchemeId, settings: { suggestions: 'single_coded' } } as const;
  const project: Project = { ...face, id: environment.newId(), copyId: environment.newId(), createdAt: at };
  const dataset: Dataset = {
    project,
    schemes,
    coders: [coder],
    cases: [],
    narratives: [],
    sheets: [],
    rounds: [],
    assignments: [],
    decisions: [],
    proposals: [],
    packs: [],
    packKeys: [],
    openings: [],
    withdrawals: [],
    received: [],
    changes: [
      {
        seq: 1,
        copyId: project.copyId,
        at,
        coderId: coder.id,
        scope: 'project',
        label: 'create_project',
        entries: [
          { table: 'project', before: null, after: face },
          { table: 'coders', id: coder.id, before: null, after: coder },
        ],
      },
    ],
  };
  return storeDataset(dataset, protection, environment);
}
