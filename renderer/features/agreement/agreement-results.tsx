import { Box, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/counted.ts';
import type { AgreementDesk, ExplainedFigure } from './agreement-desk.ts';
import { AgreementTabs } from './agreement-tabs.tsx';
import { ExplainFigure } from './explain/explain-figure.tsx';
import { RunState } from './run-state.tsx';
import type { BareDesk } from './use-agreement-desk.ts';
import { useFigures } from './use-figures.ts';

interface AgreementResultsProps {
  readonly desk: BareDesk;
  /** Narratives that are to be compared. */
  readonly compared: number;
  readonly explained: ExplainedFigure | null;
  readonly onCloseExplained: () => void;
}

/** Computes the figures of a desk and shows all that follows from them. */
export function AgreementResults({ desk, compared, explained, onCloseExplained }: AgreementResultsProps) {
  const { run, figured } = useFigures(desk);
  const isCurrent = run.state === 'done';
  const now = useMemo<AgreementDesk>(
    () => (isCurrent && figured ? figured : { ...desk, figures: null }),
    [desk, figured, isCurrent],
  );
  return (
    <Stack gap="xs">
      <Box mih="1.75rem" mt={-12}>
        <RunState run={run} what="These figures" unit={desk.question.unit} hasOlderFigures={figured !== null} />
      </Box>
      {isCurrent && figured?.figures && figured.figures.narratives < compared ? (
        <Notice tone="problem">{unreadableSentence(compared - figured.figures.narratives)}</Notice>
      ) : null}
      <AgreementTabs desk={now} figured={figured} />
      {explained && figured ? <ExplainFigure desk={figured} figure={explained} onClose={onCloseExplained} /> : null}
    </Stack>
  );
}

function unreadableSentence(count: number): string {
  const one = count === 1;
  return `${counted(count, 'narrative')} ${one ? 'is' : 'are'} left out of these figures: ${one ? 'its text' : 'their texts'} cannot be read.`;
}
