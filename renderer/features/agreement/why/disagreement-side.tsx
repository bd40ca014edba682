import { Box, Text } from '@mantine/core';
import { otherOutcomes } from '../../../domain/agreement/behind/other-outcomes.ts';
import type { FusedSpan } from '../../../domain/coding/units/fused-spans.ts';
import type { Span } from '../../../domain/text/span.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { NotCoded } from '../explain/not-coded.tsx';
import { QuotedSpan } from '../quoted-span.tsx';
import classes from './disagreement-entry.module.css';
import { namesOfDesk } from './names-of-desk.ts';
import { OutcomeName } from './outcome-name.tsx';

interface DisagreementSideProps {
  readonly desk: AgreementDesk;
  readonly narrativeId: string;
  readonly coderId: string;
  /** What this coder marked; `null`: nothing. */
  readonly span: FusedSpan | null;
  /** What the other coder marked. */
  readonly other: FusedSpan | null;
  /** The narrative's; `null` until it has been read. */
  readonly text: string | null;
  readonly sentences: readonly Span[];
}

/** What one coder made of a passage: the outcome, and the words they marked with the status, within their sentences, or else what they coded there. */
export function DisagreementSide({ desk, narrativeId, coderId, span, other, text, sentences }: DisagreementSideProps) {
  const { scheme } = desk;
  const names = namesOfDesk(desk);
  const code = scheme.codes.find(({ id }) => id === span?.codeId);
  const missed = span ? undefined : scheme.codes.find(({ id }) => id === other?.codeId);
  return (
    <Box role="group" aria-label={names.coder(coderId)}>
      <Text size="xs" c="dimmed" mb={4}>
        {names.coder(coderId)}
      </Text>
      {code && span ? (
        <>
          <OutcomeName code={code} />
          <p className={classes.quote}>
            {text === null ? null : <QuotedSpan {...{ code, scheme, text, sentences, span }} />}
          </p>
        </>
      ) : null}
      {missed && other ? (
        <NotCoded
          {...{ scheme, text, sentences }}
          code={missed}
          others={otherOutcomes(
            { scheme, comparesStatus: false, narrativeId, coderId, codeId: missed.id, places: [other] },
            desk.view.sheets,
          )}
        />
      ) : null}
    </Box>
  );
}
