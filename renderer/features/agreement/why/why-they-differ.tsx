import { Select, Stack, Text } from '@mantine/core';
import { IconCheck, IconScale } from '@tabler/icons-react';
import { startTransition, useMemo, useState } from 'react';
import { beyondTolerance } from '../../../domain/reconciliation/beyond-tolerance.ts';
import type { Disagreements } from '../../../domain/reconciliation/disagreement.ts';
import { disagreementsOfPair } from '../../../domain/reconciliation/disagreements-of-pair.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { counted } from '../../../words/counted.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { keepPlace, useKept } from '../agreement-place.ts';
import { RunState } from '../run-state.tsx';
import { pairKey, pairsOf } from '../table/pair-choice.ts';
import { ConfusionGrid } from './confusion-grid.tsx';
import { DisagreementDrawer } from './disagreement-drawer.tsx';
import { EdgeSweep } from './edge-sweep.tsx';
import { KindTable } from './kind-table.tsx';
import { useDisagreements } from './use-disagreements.ts';
import type { Wanted } from './wanted-disagreements.ts';

/** Why coders differ: every disagreement by outcome and kind, with what helps against it, down to the passages. */
export function WhyTheyDiffer({ desk }: { readonly desk: AgreementDesk }) {
  const { run, found } = useDisagreements(desk);
  return (
    <Stack gap="lg" aria-busy={run.state === 'running'}>
      <Text size="sm" maw="48rem">
        Counted here are coded segments, whatever unit the figures have. Every narrative that two of these coders have
        finished is compared, pair by pair; coded segments of one outcome and one coder that touch or overlap were fused
        into one first.
      </Text>
      <RunState run={run} what="The disagreements" unit="narrative" hasOlderFigures={false} />
      {found ? <Findings desk={desk} found={found} /> : null}
    </Stack>
  );
}

interface FindingsProps {
  readonly desk: AgreementDesk;
  /** Of every pair, under no tolerance. */
  readonly found: Disagreements;
}

function Findings({ desk, found }: FindingsProps) {
  const pairs = pairsOf(desk.coders);
  const [choice, setChoice] = useState<string | null>(null);
  const [tolerance, setTolerance] = useState(0);
  const [wanted, setWanted] = useKept(desk.project, 'wanted', () => null);
  // Tables and lists are drawn in slices, so that a slow machine stays awake.
  const onTolerance = (next: number) => startTransition(() => setTolerance(next));
  const onWanted = (next: Wanted) => {
    keepPlace(desk.project, { wantedPage: 1, panelScroll: 0 });
    startTransition(() => setWanted(next));
  };
  const [onlyPair] = pairs;
  const pair = (pairs.length === 1 ? onlyPair : pairs.find((one) => pairKey(one) === choice)) ?? null;
  const ofPair = useMemo(() => (pair ? disagreementsOfPair(found, [pair[0].id, pair[1].id]) : found), [found, pair]);
  const shown = useMemo(() => beyondTolerance(ofPair, tolerance), [ofPair, tolerance]);
  return (
    <Stack gap="xl">
      {pairs.length > 1 ? (
        <Select
          label="Coders"
          data={[
            { value: '', label: 'Every pair' },
            ...pairs.map((one) => ({ value: pairKey(one), label: `${one[0].name} and ${one[1].name}` })),
          ]}
          value={pair ? pairKey(pair) : ''}
          onChange={(next) => startTransition(() => setChoice(next))}
          allowDeselect={false}
          w="20rem"
        />
      ) : null}
      {shown.disagreements.length > 0 ? (
        <KindTable desk={desk} disagreements={shown.disagreements} matches={shown.matches} onWanted={onWanted} />
      ) : (
        <NothingDiffers matches={shown.matches.length} />
      )}
      {shown.matches.length > 0 ? (
        <EdgeSweep desk={desk} matches={shown.matches} tolerance={tolerance} onTolerance={onTolerance} />
      ) : null}
      {shown.disagreements.length > 0 ? (
        <ConfusionGrid desk={desk} found={shown} pair={pair} onWanted={onWanted} />
      ) : null}
      {wanted ? (
        <DisagreementDrawer
          desk={desk}
          disagreements={shown.disagreements}
          wanted={wanted}
          onClose={() => setWanted(null)}
        />
      ) : null}
    </Stack>
  );
}

function NothingDiffers({ matches }: { readonly matches: number }) {
  if (matches === 0) {
    return (
      <EmptyState icon={<IconScale size={40} stroke={1.2} aria-hidden />} title="Nothing coded by two coders">
        Where two of these coders have finished the same narrative, neither has coded anything in it.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<IconCheck size={40} stroke={1.2} aria-hidden />} title="No disagreement">
      {`These coders gave ${counted(matches, 'passage')} the same outcome, the same edges and the same status, and coded nothing else.`}
    </EmptyState>
  );
}
