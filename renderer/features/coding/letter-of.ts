import type { Code } from '../../../codebook/scheme.ts';

/** The sign of a code where there is no room for its name: its key, or the first letter of its name. */
export function letterOf(code: Code): string {
  return code.key ?? code.name.charAt(0).toUpperCase();
}
