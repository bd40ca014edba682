import { expect, it } from 'vitest';
import { coefficientIds } from '../../../renderer/domain/agreement/figures.ts';
import { coefficientName, shortCoefficientName } from '../../../renderer/words/coefficient-words.ts';

it('no two coefficients share a name, long or short', () => {
  expect(new Set(coefficientIds.map(coefficientName)).size).toBe(coefficientIds.length);
  expect(new Set(coefficientIds.map(shortCoefficientName)).size).toBe(coefficientIds.length);
});
