import { expect, it } from 'vitest';
import type { UndefinedReason } from '../../../renderer/domain/agreement/estimate.ts';
import { undefinedReasonSentence } from '../../../renderer/words/agreement-words.ts';

/** As a record, so that the compiler misses none. */
const reasons: Readonly<Record<UndefinedReason, true>> = {
  one_coder: true,
  nothing_rated: true,
  no_pair: true,
  no_variation: true,
  never_found: true,
  always_found: true,
  no_spans: true,
  codes_overlap: true,
  apart: true,
};

it('every reason why a coefficient is undefined has its own sentence', () => {
  const ids = Object.keys(reasons) as UndefinedReason[];
  const sentences = ids.map(undefinedReasonSentence);
  expect(new Set(sentences).size).toBe(ids.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^Not defined: .+\.$/);
});
