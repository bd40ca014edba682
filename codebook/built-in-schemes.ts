import type { Scheme } from './scheme.ts';
import { parseScheme } from './scheme.ts';
import barriers from './schemes/barriers.json' with { type: 'json' };
import positiveOutcomesFramework from './schemes/positive-outcomes-framework.json' with { type: 'json' };
import sevenOutcomes from './schemes/seven-outcomes.json' with { type: 'json' };

/** The scheme that a new project codes with unless its user chooses another. */
export const DEFAULT_SCHEME_ID = 'seven_outcomes';

/** The schemes that come with the program, the seven outcomes first. A fault in one of them is a bug and throws when this file is loaded. */
export const builtInSchemes: readonly Scheme[] = [sevenOutcomes, positiveOutcomesFramework, barriers].map(checked);

function checked(json: unknown): Scheme {
  const result = parseScheme(json);
  if ('scheme' in result) return result.scheme;
  throw new Error(`A built-in scheme is faulty: ${result.problem.code} at ${result.problem.place}`);
}
