import { expect } from 'vitest';
import type { Estimate } from '../../../renderer/domain/agreement/estimate.ts';

/** The same value, error and interval but for rounding, or the same reason. */
export function expectSameEstimate(actual: Estimate, expected: Estimate) {
  if (actual.value === null || expected.value === null) {
    expect(actual).toEqual(expected);
    return;
  }
  expect(Object.keys(actual)).toEqual(Object.keys(expected));
  for (const [at, number] of numbersOf(actual).entries()) {
    const other = numbersOf(expected)[at] ?? Number.NaN;
    expect(Math.abs(number - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)));
  }
}

function numbersOf(estimate: Estimate): number[] {
  if (estimate.value === null) return [];
  return [estimate.value, estimate.standardError ?? 0, ...(estimate.interval ?? [])];
}
