import json from './closure-reasons.json' with { type: 'json' };
import { type ClosureReasons, parseClosureReasons } from './closure-reasons.ts';

/** The closure reasons that come with the program. A fault in the file is a bug and throws when this file is loaded. */
export const builtInClosureReasons: ClosureReasons = checked();

function checked(): ClosureReasons {
  const result = parseClosureReasons(json);
  if ('closureReasons' in result) return result.closureReasons;
  throw new Error(`The closure reasons are faulty: ${result.problem.code} at ${result.problem.place}`);
}
