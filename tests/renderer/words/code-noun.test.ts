import { expect, it } from 'vitest';
import { DEFAULT_SCHEME_ID } from '../../../codebook/built-in-schemes.ts';
import { codeNoun, withArticle } from '../../../renderer/words/code-noun.ts';

it('codes are outcomes in the codebook of the seven, and codes in every other', () => {
  expect(withArticle(codeNoun({ id: DEFAULT_SCHEME_ID }))).toBe('an outcome');
  expect(withArticle(codeNoun({ id: 'a-codebook-of-ours' }))).toBe('a code');
});
