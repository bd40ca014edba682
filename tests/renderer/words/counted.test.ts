import { expect, it } from 'vitest';
import { counted } from '../../../renderer/words/counted.ts';

it.each([
  [0, '0 cases'],
  [1, '1 case'],
  [2000, '2,000 cases'],
])('a number stands with its noun: %i', (count, words) => {
  expect(counted(count, 'case')).toBe(words);
});
