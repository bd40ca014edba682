import { Box, Text } from '@mantine/core';
import type { Code, Scheme } from '../../../../codebook/scheme.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { FusedSpan } from '../../../domain/coding/units/fused-spans.ts';
import type { Span } from '../../../domain/text/span.ts';
import { QuotedSpan } from '../quoted-span.tsx';
import { NotCoded } from './not-coded.tsx';
import classes from './passages.module.css';

interface SpansOfCoderProps {
  readonly coder: Coder;
  readonly code: Code;
  readonly scheme: Scheme;
  readonly text: string;
  /** Of the whole text. */
  readonly sentences: readonly Span[];
  readonly spans: readonly FusedSpan[];
  /** If there are no spans: what the coder gave the passage instead. */
  readonly others: readonly FusedSpan[];
}

/** What one coder marked: each quote with its status, and faintly the sentences it stands in. */
export function SpansOfCoder({ coder, code, scheme, text, sentences, spans, others }: SpansOfCoderProps) {
  return (
    <Box role="group" aria-label={coder.name}>
      <Text size="xs" c="dimmed" mb={2}>
        {coder.name}
      </Text>
      {spans.length === 0 ? (
        <NotCoded {...{ code, scheme, others, text, sentences }} />
      ) : (
        <ul className={classes.spans}>
          {spans.map((span) => (
            <li key={`${span.start} ${span.end} ${span.status}`}>
              <QuotedSpan {...{ code, scheme, text, sentences, span }} />
            </li>
          ))}
        </ul>
      )}
    </Box>
  );
}
