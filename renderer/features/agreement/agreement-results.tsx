import { Stack } from '@mantine/core';
import { useMemo } from 'react';
import type { AgreementDesk, ExplainedFigure } from './agreement-desk.ts';
import { AgreementTabs } from './agreement-tabs.tsx';
import { ExplainFigure } from './explain/explain-figure.tsx';
import { RunState } from './run-state.tsx';
import type { BareDesk } from './use-agreement-desk.ts';
import { useFigures } from './use-figures.ts';

interface AgreementResultsProps {
  readonly desk: BareDesk;
  readonly explained: ExplainedFigure | null;
  readonly onCloseExplained: () => void;
}

/** Computes the figures of a desk and shows all that follows from them. */
export function AgreementResults({ desk, explained, onCloseExplained }: AgreementResultsProps) {
  const { run, figured } = useFigures(desk);
  const isCurrent = run.state === 'done';
  const now = useMemo<AgreementDesk>(
    () => (isCurrent && figured ? figured : { ...desk, figures: null }),
    [desk, figured, isCurrent],
  );
  return (
    <Stack gap="sm">
      <RunState run={run} hasOlderFigures={figured !== null} />
      <AgreementTabs desk={now} figured={figured} />
      {explained && figured ? <ExplainFigure desk={figured} figure={explained} onClose={onCloseExplained} /> : null}
    </Stack>
  );
}
