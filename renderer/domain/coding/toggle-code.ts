import type { Scheme } from '../../../codebook/scheme.ts';
import type { Span } from '../text/span.ts';
import { tidySpan } from '../text/tidy-span.ts';
import { addCoding, type CodingAdded } from './add-coding.ts';
import type { Act } from './change.ts';
import { codeToApply } from './code-of-scheme.ts';
import type { Coding } from './coding.ts';
import { identicalCodings } from './identical-codings.ts';
import type { Sheet } from './sheet.ts';
import { codingsAct } from './sheet-act.ts';

/** What toggling did: it either added a coding (`added`), or removed the one that was there (`added` is null). */
export type CodeToggled = CodingAdded | { readonly act: Act; readonly added: null; readonly mergeable: readonly [] };

/** What is toggled: `text` is the narrative's, `span` as the user selected it, `id` for a new coding, `at` in milliseconds since 1970, UTC. */
export interface CodeToToggle {
  readonly text: string;
  readonly scheme: Scheme;
  readonly codeId: string;
  readonly span: Span;
  readonly id: string;
  readonly at: number;
}

/**
 * Codes a span, or takes the code away again if the sheet has it on exactly this span. The span is tidied first (whole
 * graphemes, no outer white space). `null` if the sheet is finished or nothing but white space is selected; throws a
 * RangeError for a code that the scheme has not or has archived.
 */
export function toggleCode(sheet: Sheet, toggle: CodeToToggle): CodeToggled | null {
  const code = codeToApply(toggle.scheme, toggle.codeId);
  const span = tidySpan(toggle.text, toggle.span);
  if (!span) return null;
  const there = identicalCodings(sheet.codings, { schemeId: toggle.scheme.id, codeId: code.id, ...span });
  return there.length > 0 ? removed(sheet, there) : addCoding(sheet, 'add_code', newCoding(toggle, span), toggle.text);
}

function removed(sheet: Sheet, codings: readonly Coding[]): CodeToggled | null {
  const act = codingsAct(
    sheet,
    'remove_code',
    codings.map((before) => ({ before, after: null })),
  );
  return act && { act, added: null, mergeable: [] };
}

function newCoding({ id, scheme, codeId, at }: CodeToToggle, { start, end }: Span): Coding {
  return {
    id,
    schemeId: scheme.id,
    codeId,
    start,
    end,
    origin: 'manual',
    codebookRevision: scheme.revision,
    createdAt: at,
    updatedAt: at,
  };
}
