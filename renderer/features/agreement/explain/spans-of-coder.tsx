import { Text } from '@mantine/core';
import type { Code, Scheme } from '../../../../codebook/scheme.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import { type FusedSpan, mixedStatus } from '../../../domain/coding/units/fused-spans.ts';
import type { Span } from '../../../domain/text/span.ts';
import classes from './passages.module.css';
import { quoteInContext } from './quote-in-context.ts';

interface SpansOfCoderProps {
  readonly coder: Coder;
  readonly code: Code;
  readonly scheme: Scheme;
  readonly text: string;
  /** Of the whole text. */
  readonly sentences: readonly Span[];
  readonly spans: readonly FusedSpan[];
}

/** What one coder marked: each quote with its status, and faintly the sentences it stands in. */
export function SpansOfCoder({ coder, code, scheme, text, sentences, spans }: SpansOfCoderProps) {
  return (
    <section className={classes.side} aria-label={coder.name}>
      <Text size="xs" c="dimmed" mb={2}>
        {coder.name}
      </Text>
      {spans.length === 0 ? (
        <Text size="sm" c="dimmed" fs="italic">
          Nothing marked
        </Text>
      ) : (
        <ul className={classes.spans}>
          {spans.map((span) => {
            const { before, quote, after } = quoteInContext(text, sentences, span);
            const status = statusName(scheme, span.status);
            return (
              <li key={`${span.start} ${span.end} ${span.status}`}>
                <span className={classes.around}>{before}</span>
                <mark className={classes.quote} style={{ '--code-colour': code.colour, '--code-line': code.underline }}>
                  {quote}
                </mark>
                <span className={classes.around}>{after}</span>
                {status ? <span className={classes.status}>{status}</span> : null}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** A fused span's status in words; nothing where none was given. */
function statusName({ statuses }: Scheme, status: string): string {
  if (status === mixedStatus) return 'several statuses';
  return statuses.find(({ id }) => id === status)?.name ?? status;
}
