import { expect, it } from 'vitest';
import { isGood, playwrightFigures, vitestFigures } from '../../build/test-figures.mjs';

const noErrors: unknown[] = [];

it('counts what passed, and everything else as failed', () => {
  const testResults = [{ status: 'passed', assertionResults: [1] }];
  expect(vitestFigures({ numTotalTests: 10, numPassedTests: 7, testResults })).toEqual({ passed: 7, failed: 3 });
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 };
  expect(playwrightFigures({ stats, errors: noErrors })).toEqual({ passed: 5, failed: 3 });
});

it('counts a file that could not be read as a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(vitestFigures({ numTotalTests: 3, numPassedTests: 3, testResults })).toEqual({ passed: 3, failed: 1 });
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
  expect(playwrightFigures({ stats, errors: [{}] })).toEqual({ passed: 3, failed: 1 });
});

it('a run without tests is not good', () => {
  expect([
    isGood({ passed: 0, failed: 0 }),
    isGood({ passed: 1, failed: 1 }),
    isGood({ passed: 1, failed: 0 }),
  ]).toEqual([false, false, true]);
});
