import { expect, it } from 'vitest';
import { undefinedReasonSentence } from '../../../renderer/words/agreement-words.ts';

it('every reason why a coefficient is undefined has its own sentence', () => {
  const sentences = (['one_coder', 'nothing_rated', 'no_pair', 'no_variation'] as const).map(undefinedReasonSentence);
  expect(new Set(sentences).size).toBe(4);
  for (const sentence of sentences) expect(sentence).toMatch(/^Not defined: .+\.$/);
});
