import type { ComparedWork, Comparison } from './comparison.ts';
import { mixedStatus } from './fused-spans.ts';

/**
 * What a rating can be, in the order of `UnitTable.categories`. With statuses these are the ones that the scheme declares,
 * whether or not anybody used them, and after them, by name, any that a coder gave under another revision of the scheme.
 */
export function ratingCategories({ scheme, coderIds, comparesStatus }: Comparison, work: ComparedWork): string[] {
  if (!comparesStatus) return ['absent', 'present'];
  const declared = scheme.statuses.map(({ id }) => id);
  const known = new Set([...declared, '']);
  const others = new Set<string>();
  for (const { coderId, codings } of work.sheets) {
    if (!coderIds.includes(coderId)) continue;
    for (const { schemeId, status = '' } of codings) {
      if (schemeId === scheme.id && !known.has(status)) others.add(status);
    }
  }
  return ['absent', ...declared, ...[...others].sort(), '', mixedStatus];
}
