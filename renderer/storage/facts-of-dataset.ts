import type { Dataset } from '../domain/coding/dataset.ts';
import type { SealedFileFacts } from './vault/sealed-file.ts';

/** When, by which version and why a sealed file is made. */
export type Making = Pick<SealedFileFacts, 'madeAt' | 'appVersion' | 'reason'>;

/** What a sealed file of a dataset says of itself: it counts all that the dataset holds, and nothing else. */
export function factsOfDataset(dataset: Dataset, making: Making): SealedFileFacts {
  const { project } = dataset;
  return {
    ...making,
    projectId: project.id,
    copyId: project.copyId,
    label: project.label,
    cases: dataset.cases.length,
    narratives: dataset.narratives.length,
    codings: dataset.sheets.reduce((sum, { codings }) => sum + codings.length, 0),
    coders: dataset.coders.map(({ name }) => name),
    lastSeq: dataset.changes.at(-1)?.seq ?? 0,
  };
}
