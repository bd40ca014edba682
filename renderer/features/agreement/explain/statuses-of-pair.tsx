import { Loader, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Code } from '../../../../codebook/scheme.ts';
import { unitNouns } from '../../../words/unit-nouns.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { NotComputed } from '../not-computed.tsx';
import { namesOfDesk } from '../why/names-of-desk.ts';
import type { CoderPair } from './coder-pair.ts';
import { stepsOfStatuses } from './status-steps.ts';
import { StatusTable } from './status-table.tsx';
import { useAnswer } from './use-answer.ts';
import { WorkedTable } from './worked-table.tsx';

interface StatusesOfPairProps {
  readonly desk: AgreementDesk;
  readonly code: Code;
  readonly pair: CoderPair;
}

/** Where statuses are compared: which status two coders gave where, and how the figures follow from that. */
export function StatusesOfPair({ desk, code, pair }: StatusesOfPairProps) {
  const { comparison } = desk;
  const [first, second] = pair;
  const question = useMemo(
    () => ({ ...comparison, codeId: code.id, pair: [first.id, second.id] as const }),
    [comparison, code.id, first.id, second.id],
  );
  const { run, answer } = useAnswer(desk, 'status_counts', question);
  if (run.state === 'failed') return <NotComputed run={run} what="These counts" unit={comparison.unit} />;
  if (!answer) return <Loader size="sm" role="img" aria-label="Counting the statuses" />;
  const { status } = namesOfDesk(desk);
  const answerName = (category: string) =>
    category === 'absent' ? 'Did not find it' : sentenceStart(status(category));
  return (
    <Stack gap="lg">
      <Text size="sm" maw="44rem">
        The four counts ask only whether the outcome was found. For the figures each status is an answer of its own, as
        is an outcome without one. Where a coder gave one {unitNouns[comparison.unit]} several statuses, the answer is
        ‘Several statuses’ and agrees only with the same.
      </Text>
      <StatusTable counts={answer} {...{ pair, answerName }} />
      <WorkedTable
        label="How the figures follow from the statuses"
        steps={stepsOfStatuses(answer.counts)}
        note={`n are the ${unitNouns[comparison.unit]}s. N are the judgements that gave an answer, its row and column totals together, and π is their share of all 2n. q are the ${answer.categories.length} answers that the codebook allows, given or not.`}
      />
    </Stack>
  );
}

function sentenceStart(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
