import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Coding } from '../coding.ts';

/** Those codings whose code this revision of the scheme has. One of a code that is there no more is no longer compared. */
export function codingsOfScheme(codings: readonly Coding[], scheme: Scheme): readonly Coding[] {
  return codings.filter(
    ({ schemeId, codeId }) => schemeId === scheme.id && scheme.codes.some(({ id }) => id === codeId),
  );
}
