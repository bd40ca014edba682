import { expect, it } from 'vitest';
import { initialsProblemSentence } from '../../../renderer/words/initials-problems.ts';

it('every fault of initials has a sentence that says what to do or who has them', () => {
  const place = 'initials';
  expect(initialsProblemSentence({ code: 'no_initials', place })).toMatch(/^Give initials/);
  expect(initialsProblemSentence({ code: 'unprintable_initials', place })).toMatch(/cannot be seen\. Type/);
  expect(initialsProblemSentence({ code: 'long_initials', place, details: { longest: 4 } })).toBe(
    'Use at most 4 letters.',
  );
  expect(initialsProblemSentence({ code: 'taken_initials', place, details: { holder: 'Ben Hale' } })).toBe(
    'Ben Hale has these initials already.',
  );
});
