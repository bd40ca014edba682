import { Text } from '@mantine/core';
import type { Code, Scheme } from '../../../../codebook/scheme.ts';
import type { FusedSpan } from '../../../domain/coding/units/fused-spans.ts';
import type { Span } from '../../../domain/text/span.ts';
import { QuotedSpan } from '../quoted-span.tsx';
import classes from './passages.module.css';

interface NotCodedProps {
  readonly code: Code;
  readonly scheme: Scheme;
  /** What the same coder gave the passage instead. */
  readonly others: readonly FusedSpan[];
  /** The narrative's; `null` until it has been read. */
  readonly text: string | null;
  /** Of the whole text. */
  readonly sentences: readonly Span[];
}

/** Says that a coder did not give a passage an outcome, and quotes what they coded there as others. */
export function NotCoded({ code, scheme, others, text, sentences }: NotCodedProps) {
  const coded = others.flatMap((span) => {
    const other = scheme.codes.find(({ id }) => id === span.codeId);
    return other ? [{ span, other }] : [];
  });
  return (
    <>
      <Text size="sm" c="dimmed" fs="italic">
        Did not code {code.name} here
      </Text>
      {coded.length > 0 ? (
        <ul className={classes.spans}>
          {coded.map(({ span, other }) => (
            <li key={`${other.id} ${span.start} ${span.status}`}>
              <Text size="xs" fw={500}>
                Coded {other.name} here
              </Text>
              {text === null ? null : <QuotedSpan code={other} {...{ scheme, text, sentences, span }} />}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
