import type { Scheme } from '../../codebook/scheme.ts';

/** What a codebook's codes are called; the plural ends in s. */
export type CodeNoun = 'code' | 'outcome';

/** The built-in codebook whose codes are outcomes; its id never changes. */
const sevenOutcomes = 'seven_outcomes';

/** `outcome` in the codebook of the seven outcomes, `code` in every other. */
export function codeNoun({ id }: Pick<Scheme, 'id'>): CodeNoun {
  return id === sevenOutcomes ? 'outcome' : 'code';
}

/** With its article: `a code`, `an outcome`. */
export function withArticle(noun: CodeNoun): string {
  return noun === 'outcome' ? 'an outcome' : 'a code';
}
