import { expect, it } from 'vitest';
import { coefficientIds } from '../../../renderer/domain/agreement/figures.ts';
import { coefficientInText, coefficientName, shortCoefficientName } from '../../../renderer/words/coefficient-words.ts';

it('no two coefficients share a name, long, short or within a text', () => {
  expect(new Set(coefficientIds.map(coefficientInText)).size).toBe(coefficientIds.length);
  expect(new Set(coefficientIds.map(coefficientName)).size).toBe(coefficientIds.length);
  expect(new Set(coefficientIds.map(shortCoefficientName)).size).toBe(coefficientIds.length);
});
