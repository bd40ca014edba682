import type { Code, Scheme } from '../../../codebook/scheme.ts';
import { type FusedSpan, mixedStatus } from '../../domain/coding/units/fused-spans.ts';
import type { Span } from '../../domain/text/span.ts';
import { quoteInContext } from './explain/quote-in-context.ts';
import classes from './quoted-span.module.css';

interface QuotedSpanProps {
  readonly code: Code;
  readonly scheme: Scheme;
  readonly text: string;
  /** Of the whole text. */
  readonly sentences: readonly Span[];
  readonly span: FusedSpan;
}

/** What a coder marked: the words with their status, and faintly the sentences that they stand in. */
export function QuotedSpan({ code, scheme, text, sentences, span }: QuotedSpanProps) {
  const { before, quote, after } = quoteInContext(text, sentences, span);
  const status = statusName(scheme, span.status);
  return (
    <>
      <span className={classes.around}>{before}</span>
      <mark className={classes.quote} style={{ '--code-colour': code.colour, '--code-line': code.underline }}>
        {quote}
      </mark>
      <span className={classes.around}>{after}</span>
      {status ? <span className={classes.status}>{status}</span> : null}
    </>
  );
}

/** A fused span's status in words; nothing where none was given. */
function statusName({ statuses }: Scheme, status: string): string {
  if (status === mixedStatus) return 'several statuses';
  return statuses.find(({ id }) => id === status)?.name ?? status;
}
