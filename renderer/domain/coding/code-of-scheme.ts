import type { Code, Scheme } from '../../../codebook/scheme.ts';
import type { Sheet } from './sheet.ts';

/** The newest revision of a scheme; `null` if there is no scheme of that id. */
export function newestScheme(schemes: readonly Scheme[], id: string): Scheme | null {
  return schemes
    .filter((scheme) => scheme.id === id)
    .reduce<Scheme | null>((newest, scheme) => (newest && newest.revision > scheme.revision ? newest : scheme), null);
}

/** Each scheme once, in its newest revision, in the order the project got them. */
export function currentSchemes(schemes: readonly Scheme[]): Scheme[] {
  const ids = new Set(schemes.map(({ id }) => id));
  return [...ids].flatMap((id) => newestScheme(schemes, id) ?? []);
}

/** The code of that id in a scheme, archived or not; throws a RangeError if the scheme has none. */
export function codeOfScheme(scheme: Scheme, codeId: string): Code {
  const code = scheme.codes.find(({ id }) => id === codeId);
  if (!code) throw new RangeError(`Scheme ${scheme.id} (revision ${scheme.revision}) has no code ${codeId}`);
  return code;
}

/**
 * True if the coder looked for this code when they finished the sheet: it was in use in the revision that the sheet was
 * finished under. Only then does its absence mean 'looked and found nothing' (0); otherwise it is blank.
 * `schemes` are all revisions; a sheet finished under a revision that is not among them has looked for nothing of it.
 */
export function codeWasLookedFor(sheet: Sheet, schemeId: string, codeId: string, schemes: readonly Scheme[]): boolean {
  if (sheet.state !== 'finished') return false;
  const revision = sheet.finishedUnder[schemeId];
  const scheme = schemes.find((one) => one.id === schemeId && one.revision === revision);
  return scheme?.codes.some(({ id, archived }) => id === codeId && !archived) ?? false;
}

/** The code of that id, to be applied; throws a RangeError if the scheme has none or it is archived, since only codes in use can be chosen. */
export function codeToApply(scheme: Scheme, codeId: string): Code {
  const code = codeOfScheme(scheme, codeId);
  if (code.archived) throw new RangeError(`The code ${codeId} of scheme ${scheme.id} is archived`);
  return code;
}
