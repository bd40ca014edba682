import { Loader, Stack, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { Code } from '../../../../codebook/scheme.ts';
import type { UnitKind } from '../../../domain/coding/units/comparison.ts';
import { counted } from '../../../words/counted.ts';
import { unitNouns } from '../../../words/unit-nouns.ts';
import { type PackedPassages, packedCount, packedLength } from '../../../workers/packed-passages.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { NotComputed } from '../not-computed.tsx';
import { type Found, whoFoundIt } from './cell-words.ts';
import type { CoderPair } from './coder-pair.ts';
import { focusOnMount } from './focus-on-mount.ts';
import { PassagePages } from './passage-pages.tsx';
import { useAnswer } from './use-answer.ts';

interface PassagesOfCellProps {
  readonly desk: AgreementDesk;
  readonly code: Code;
  readonly pair: CoderPair;
  readonly found: Found;
  /** Of the list. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** The passages behind one count, with both coders' spans side by side. */
export function PassagesOfCell({ desk, code, pair, found, page, onPage }: PassagesOfCellProps) {
  const { comparison } = desk;
  const [first, second] = pair;
  const question = useMemo(
    () => ({ ...comparison, codeId: code.id, pair: [first.id, second.id] as const, found }),
    [comparison, code.id, first.id, second.id, found],
  );
  const { run, answer: passages } = useAnswer(desk, 'passages', question);
  return (
    <Stack gap="md">
      <Title order={3} size="h4" tabIndex={-1} ref={focusOnMount}>
        {passages ? `${howMany(passages, comparison.unit)} in which ` : 'Where '}
        {whoFoundIt(pair, found)}
      </Title>
      {run.state === 'running' ? <Loader size="sm" role="img" aria-label="Finding the passages" /> : null}
      <NotComputed run={run} what="These passages" unit={comparison.unit} />
      {passages ? <PassagePages {...{ desk, code, pair, question, passages, page, onPage }} /> : null}
    </Stack>
  );
}

/** `4 narratives`, `120 characters (7 passages)`. */
function howMany(passages: PackedPassages, unit: UnitKind): string {
  const count = packedCount(passages);
  if (unit === 'narrative' || unit === 'sentence') return counted(count, unitNouns[unit]);
  return `${counted(packedLength(passages), 'character')} (${counted(count, 'passage')})`;
}
