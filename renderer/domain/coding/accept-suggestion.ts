import type { Scheme } from '../../../codebook/scheme.ts';
import type { Span } from '../text/span.ts';
import { tidySpan } from '../text/tidy-span.ts';
import { addCoding, type CodingAdded } from './add-coding.ts';
import { codeToApply } from './code-of-scheme.ts';
import type { Coding } from './coding.ts';
import { identicalCodings } from './identical-codings.ts';
import type { Sheet } from './sheet.ts';

/** A suggestion as a person accepts it: a code on a span, and where in the text the words stand that triggered it. */
export interface AcceptedSuggestion extends Span {
  readonly codeId: string;
  readonly status?: string;
  readonly evidence: readonly Span[];
}

/**
 * Makes a coding of a suggestion that a person accepted; the words that triggered it are kept with it. A suggested status
 * that the scheme has not is left out. `text` is the narrative's, `id` is for the new coding, `at` is milliseconds since
 * 1970, UTC. `null` if the sheet is finished, has this very coding already, or the span is only white space; throws a
 * RangeError for a code that the scheme has not or has archived.
 */
export function acceptSuggestion(
  sheet: Sheet,
  details: {
    readonly text: string;
    readonly scheme: Scheme;
    readonly suggestion: AcceptedSuggestion;
    readonly id: string;
    readonly at: number;
  },
): CodingAdded | null {
  const { text, scheme, suggestion, id, at } = details;
  const code = codeToApply(scheme, suggestion.codeId);
  const span = tidySpan(text, suggestion);
  if (!span || identicalCodings(sheet.codings, { schemeId: scheme.id, codeId: code.id, ...span }).length > 0)
    return null;
  const status = scheme.statuses.find((one) => one.id === suggestion.status)?.id;
  const evidence = [...new Set(suggestion.evidence.map(({ start, end }) => text.slice(start, end)))];
  const accepted: Coding = {
    id,
    schemeId: scheme.id,
    codeId: code.id,
    ...span,
    ...(status === undefined ? {} : { status }),
    origin: 'suggestion',
    ...(evidence.length > 0 ? { evidence } : {}),
    codebookRevision: scheme.revision,
    createdAt: at,
    updatedAt: at,
  };
  return addCoding(sheet, 'accept_suggestion', accepted, text);
}
