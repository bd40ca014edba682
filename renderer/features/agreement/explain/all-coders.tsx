import { Loader, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { Code } from '../../../../codebook/scheme.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { groupOf } from '../group-of.ts';
import { NotComputed } from '../not-computed.tsx';
import { CautionList } from './caution-list.tsx';
import type { CoderPair } from './coder-pair.ts';
import { FiguresOfGroup } from './figures-of-group.tsx';
import { FoundByTable } from './found-by-table.tsx';
import { PairTable } from './pair-table.tsx';
import { StatusNote } from './status-note.tsx';
import { useAnswer } from './use-answer.ts';
import { stepsOfAll } from './worked-steps.ts';
import { WorkedTable } from './worked-table.tsx';

interface AllCodersProps {
  readonly desk: AgreementDesk;
  readonly code: Code;
  /** The pair that somebody comes back from. */
  readonly left: CoderPair | null;
  readonly onPair: (pair: CoderPair) => void;
}

/** What stands behind the figures of three or more coders: every pair, and how many of all found the outcome. */
export function AllCoders({ desk, code, left, onPair }: AllCodersProps) {
  const group = groupOf(desk, code.id, desk.comparison.coderIds);
  return (
    <Stack gap="lg">
      <Title order={3} size="h4">
        All {desk.coders.length} coders
      </Title>
      {group ? <CautionList {...{ desk, code, group }} /> : null}
      <Text size="sm" maw="44rem">
        Two coders at a time can be followed to the passages behind their counts. Choose a pair.
      </Text>
      <PairTable {...{ desk, code, left, onPair }} />
      <AgreementOfAll {...{ desk, code }} />
      {group ? <FiguresOfGroup group={group} /> : null}
    </Stack>
  );
}

/** How many of the coders found the outcome in how many units, and alpha worked out from that. */
function AgreementOfAll({ desk, code }: Pick<AllCodersProps, 'desk' | 'code'>) {
  const { comparison } = desk;
  const question = useMemo(() => ({ ...comparison, codeId: code.id }), [comparison, code.id]);
  const { run, answer: rows } = useAnswer(desk, 'found_by', question);
  if (run.state === 'failed') return <NotComputed run={run} what="These counts" unit={comparison.unit} />;
  if (!rows) return <Loader size="sm" role="img" aria-label="Counting who found it" />;
  const follows = comparison.unit !== 'span' && !comparison.comparesStatus;
  return (
    <Stack gap="lg">
      <FoundByTable rows={rows} unit={comparison.unit} />
      {comparison.comparesStatus ? <StatusNote /> : null}
      {follows ? (
        <WorkedTable
          label="How the figures follow from these counts"
          steps={stepsOfAll(rows)}
          note="r coders looked for it in a unit and f of them found it; n are the units and N all these judgements, of which N₁ found it and N₀ did not."
        />
      ) : null}
    </Stack>
  );
}
