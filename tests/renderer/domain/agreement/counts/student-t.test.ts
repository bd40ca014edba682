import { describe, expect, it } from 'vitest';
import { normal975, studentT975 } from '../../../../../renderer/domain/agreement/counts/student-t.ts';

/** Simpson's rule over `steps` parts, an even number. */
function integral(density: (x: number) => number, to: number, steps = 4000): number {
  const width = to / steps;
  let sum = density(0) + density(to);
  for (let at = 1; at < steps; at += 1) sum += density(at * width) * (at % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}

/** Γ((ν + 1) / 2) / (√(νπ) Γ(ν / 2)), by Γ(x + 1) = x Γ(x) from ν = 1 or 2. */
function densityAtZero(degrees: number): number {
  let height = degrees % 2 === 1 ? 1 / Math.PI : 1 / Math.sqrt(8);
  for (let at = degrees % 2 === 1 ? 1 : 2; at < degrees; at += 2) height *= ((at + 1) / at) * Math.sqrt(at / (at + 2));
  return height;
}

/** How much probability lies between 0 and t, and how dense it is at t. */
function probability(degrees: number, t: number): { within: number; density: number } {
  const height = densityAtZero(degrees);
  const density = (x: number) => height * (1 + (x * x) / degrees) ** (-(degrees + 1) / 2);
  return { within: integral(density, t), density: density(t) };
}

const everyDegree = Array.from({ length: 230 }, (_, at) => at + 1);

describe("the 0.975 quantile of Student's t", () => {
  // Abramowitz and Stegun 1964, table 26.10, column A = 0.95.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [10, 2.228],
    [20, 2.086],
    [30, 2.042],
    [60, 2.0],
    [120, 1.98],
  ])('is, with %d degrees of freedom, %d in the printed table', (degrees, printed) => {
    expect(Math.abs(studentT975(degrees) - printed)).toBeLessThanOrEqual(0.0005);
  });

  it('is right to 1e-10 where a formula has no series: 1, 2 and 4 degrees of freedom', () => {
    expect(studentT975(1)).toBeCloseTo(Math.tan(0.475 * Math.PI), 11);
    expect(studentT975(2)).toBeCloseTo(0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)), 11);
    // Shaw 2006: with α = 4p(1 − p), t = 2 √(cos(arccos(√α) / 3) / √α − 1).
    const root = Math.sqrt(4 * 0.975 * 0.025);
    expect(studentT975(4)).toBeCloseTo(2 * Math.sqrt(Math.cos(Math.acos(root) / 3) / root - 1), 11);
  });

  it.each([...everyDegree, 1000, 9999, 1_000_000])(
    'leaves half of 95%% above 0, with %d degrees of freedom',
    (degrees) => {
      const { within, density } = probability(degrees, studentT975(degrees));
      expect(Math.abs(within - 0.475) / density).toBeLessThan(1e-10);
    },
  );

  it('comes down to the normal quantile', () => {
    const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    expect(Math.abs(integral(density, normal975) - 0.475)).toBeLessThan(1e-13);
    expect(studentT975(1e15)).toBeCloseTo(normal975, 12);
    for (const degrees of everyDegree) expect(studentT975(degrees + 1)).toBeLessThan(studentT975(degrees));
  });

  it('refuses what is not a number of degrees', () => {
    for (const degrees of [0, -1, 1.5, Number.NaN]) expect(() => studentT975(degrees)).toThrow(RangeError);
  });
});
