import type { Code } from '../../../../codebook/scheme.ts';

/** How a code went out of use: merged into one that is in its place now, split into several, or for nothing. */
export type CodeArchiving = 'merged' | 'split' | 'archived';

/** How a code went out of use; `null` if it is in use. */
export function archivedAs({ archived, replacedBy = [] }: Pick<Code, 'archived' | 'replacedBy'>): CodeArchiving | null {
  if (!archived) return null;
  if (replacedBy.length > 1) return 'split';
  return replacedBy.length === 1 ? 'merged' : 'archived';
}
