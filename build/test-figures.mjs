/**
 * What vitest's JSON report says: tests passed and failed. A test that did not run, and a file that could not be read,
 * count as failed.
 */
export function vitestFigures({ numTotalTests, numPassedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + broken.length };
}

/** The same of Playwright's JSON report. A test that passed only on a retry counts as failed. */
export function playwrightFigures({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/** Whether the whole run may be called good: something ran, and nothing failed. */
export function isGood({ passed, failed }) {
  return passed > 0 && failed === 0;
}
