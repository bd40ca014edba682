import { Loader, Stack, Title } from '@mantine/core';
import type { Code } from '../../../../codebook/scheme.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { groupOf } from '../group-of.ts';
import { CautionList } from './caution-list.tsx';
import type { Found } from './cell-words.ts';
import type { CoderPair } from './coder-pair.ts';
import { CountsTable } from './counts-table.tsx';
import { FiguresOfGroup } from './figures-of-group.tsx';
import { focusOnMount } from './focus-on-mount.ts';
import { SpansOfPair } from './spans-of-pair.tsx';
import { StatusesOfPair } from './statuses-of-pair.tsx';
import { stepsOfPair } from './worked-steps.ts';
import { WorkedTable } from './worked-table.tsx';

interface CountsOfPairProps {
  readonly desk: AgreementDesk;
  readonly code: Code;
  readonly pair: CoderPair;
  /** The cell that somebody comes back from. */
  readonly left: Found | null;
  /** True if the panel has just been opened and the focus is well where it is. */
  readonly isFirst: boolean;
  readonly onCell: (found: Found) => void;
}

/** Two coders on one outcome: their counts, how the figures follow from them, and what to be careful about. */
export function CountsOfPair({ desk, code, pair, left, isFirst, onCell }: CountsOfPairProps) {
  const group = groupOf(
    desk,
    code.id,
    pair.map(({ id }) => id),
  );
  const [first, second] = pair;
  const steps = group?.counts ? stepsOfPair(group.counts) : [];
  return (
    <Stack gap="lg">
      <Title order={3} size="h4" tabIndex={-1} ref={isFirst || left ? undefined : focusOnMount}>
        {first.name} and {second.name}
      </Title>
      {group === null ? <Loader size="sm" role="img" aria-label="The figures are being computed" /> : null}
      {group ? <CautionList {...{ desk, code, group }} /> : null}
      {group?.counts ? (
        <CountsTable counts={group.counts} unit={desk.comparison.unit} {...{ pair, left, onCell }} />
      ) : null}
      {group && desk.comparison.unit === 'span' ? <SpansOfPair {...{ group, pair, left, onCell }} /> : null}
      {steps.length > 0 && desk.comparison.comparesStatus ? <StatusesOfPair {...{ desk, code, pair }} /> : null}
      {steps.length > 0 && !desk.comparison.comparesStatus ? (
        <WorkedTable
          label="How the figures follow from the counts"
          steps={steps}
          note="n is a + b + c + d; N are the 2 × n judgements, of which N₁ found it and N₀ did not."
        />
      ) : null}
      {group ? <FiguresOfGroup group={group} /> : null}
    </Stack>
  );
}
