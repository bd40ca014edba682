import type { CopyProblem } from '../domain/exchange/copy/copy-file.ts';

/** The project holds what no copy of it would open with again: nothing was written. */
export class UnreadableCopy extends Error {
  readonly problem: CopyProblem;

  constructor(problem: CopyProblem) {
    super(`A copy of this project would not open again: ${problem.code} at ${problem.place}`);
    this.problem = problem;
  }
}
