import { builtInSchemes } from './built-in-schemes.ts';
import json from './crosswalk.json' with { type: 'json' };
import { type Crosswalk, parseCrosswalk } from './crosswalk.ts';

/** The proposed correspondence of the seven outcomes with the four principles. A fault in the file is a bug and throws when this file is loaded. */
export const builtInCrosswalk: Crosswalk = checked();

function checked(): Crosswalk {
  const result = parseCrosswalk(json, builtInSchemes);
  if ('crosswalk' in result) return result.crosswalk;
  throw new Error(`The crosswalk is faulty: ${result.problem.code} at ${result.problem.place}`);
}
