import { DEFAULT_SCHEME_ID } from '../../codebook/built-in-schemes.ts';
import type { Scheme } from '../../codebook/scheme.ts';

/** What a codebook's codes are called; the plural ends in s. */
export type CodeNoun = 'code' | 'outcome';

/** `outcome` in the codebook of the seven outcomes, `code` in every other. */
export function codeNoun({ id }: Pick<Scheme, 'id'>): CodeNoun {
  return id === DEFAULT_SCHEME_ID ? 'outcome' : 'code';
}

/** With its article: `a code`, `an outcome`. */
export function withArticle(noun: CodeNoun): string {
  return noun === 'outcome' ? 'an outcome' : 'a code';
}
