export interface Figures {
  readonly passed: number;
  readonly failed: number;
}

/** What vitest's JSON report says. */
export declare function vitestFigures(report: {
  numTotalTests: number;
  numPassedTests: number;
  testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
}): Figures;

/** What Playwright's JSON report says. */
export declare function playwrightFigures(report: {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: readonly unknown[];
}): Figures;

/** Whether the whole run may be called good: something ran, and nothing failed. */
export declare function isGood(figures: Figures): boolean;
