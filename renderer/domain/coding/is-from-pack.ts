import type { Dataset } from './dataset.ts';

/** True of a coder's project: one that came out of a coding pack. The lead's own never did. */
export function isFromPack({ project }: Pick<Dataset, 'project'>): boolean {
  return project.leadRecipient !== undefined;
}
