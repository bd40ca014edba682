import type { Code } from '../../../../codebook/scheme.ts';

/** What people change about a code, in the order in which it is read. Its id never changes. */
export const codeFields = [
  'name',
  'parent',
  'definition',
  'include',
  'exclude',
  'examples',
  'keywords',
  'key',
  'colour',
  'underline',
] as const;
export type CodeField = (typeof codeFields)[number];

/** The fields that say what a code means. Where one of them changes, what was coded before is to be looked at again. */
export const meaningFields: readonly CodeField[] = ['definition', 'include', 'exclude'];

/** True if a field of the two says the same; lists say the same with the same items in the same order. */
export function sameField(one: Code, other: Code, field: CodeField): boolean {
  return JSON.stringify(one[field]) === JSON.stringify(other[field]);
}
