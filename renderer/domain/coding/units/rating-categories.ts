import { codingsOfScheme } from './codings-of-scheme.ts';
import type { ComparedWork, Comparison } from './comparison.ts';
import { finishedWork } from './finished-work.ts';
import { mixedStatus } from './fused-spans.ts';

/**
 * What a rating can be, in the order of `UnitTable.categories`. With statuses these are the ones that the scheme declares,
 * whether or not anybody used them, and after them, by name, any that finished work still has from another revision. Where
 * there is no status at all, a code is only there or not.
 */
export function ratingCategories(comparison: Comparison, work: ComparedWork): string[] {
  const { scheme, comparesStatus } = comparison;
  if (!comparesStatus) return ['absent', 'present'];
  const declared = scheme.statuses.map(({ id }) => id);
  const known = new Set([...declared, '']);
  const others = new Set<string>();
  for (const { sheets } of finishedWork(comparison, work)) {
    for (const { status = '' } of sheets.flatMap((sheet) => codingsOfScheme(sheet?.codings ?? [], scheme))) {
      if (!known.has(status)) others.add(status);
    }
  }
  if (declared.length + others.size === 0) return ['absent', ''];
  return ['absent', ...declared, ...[...others].sort(), '', mixedStatus];
}
