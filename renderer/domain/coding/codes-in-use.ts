import type { Code, Scheme } from '../../../codebook/scheme.ts';

/**
 * The codes that can be applied: all but the archived, in the scheme's order. What was coded with an archived one stays and
 * is shown; whatever offers a code to somebody offers these.
 */
export function codesInUse({ codes }: Pick<Scheme, 'codes'>): readonly Code[] {
  return codes.filter((code) => !code.archived);
}
