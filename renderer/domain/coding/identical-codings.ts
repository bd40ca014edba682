import { sameSpan } from '../text/same-span.ts';
import type { Span } from '../text/span.ts';
import type { Coding } from './coding.ts';

/** The codings that put the same code on exactly the same span. A sheet normally has at most one; moved edges can make two. */
export function identicalCodings(
  codings: readonly Coding[],
  wanted: Span & { readonly schemeId: string; readonly codeId: string },
): readonly Coding[] {
  return codings.filter(
    (coding) => coding.schemeId === wanted.schemeId && coding.codeId === wanted.codeId && sameSpan(coding, wanted),
  );
}
