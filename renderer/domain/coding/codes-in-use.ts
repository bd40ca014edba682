import type { Code, Scheme } from '../../../codebook/scheme.ts';

/**
 * The codes that can be applied: all but the archived, in the scheme's order. What was coded with an archived one stays and
 * is shown; whatever offers a code to somebody offers these.
 */
export function codesInUse({ codes }: Pick<Scheme, 'codes'>): readonly Code[] {
  return codes.filter((code) => !code.archived);
}

const withoutArchived = new WeakMap<Scheme, Scheme>();

/**
 * The scheme without its archived codes: what figures compare, disagreements are found in and suggestions are made from. The
 * same object for the same scheme, and the scheme itself if none is archived.
 */
export function schemeInUse(scheme: Scheme): Scheme {
  const codes = codesInUse(scheme);
  if (codes.length === scheme.codes.length) return scheme;
  const known = withoutArchived.get(scheme) ?? { ...scheme, codes };
  withoutArchived.set(scheme, known);
  return known;
}
