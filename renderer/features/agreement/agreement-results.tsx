import { Group, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/counted.ts';
import type { AgreementDesk, ExplainedFigure } from './agreement-desk.ts';
import { AgreementTabs } from './agreement-tabs.tsx';
import type { Coverage } from './choices/comparison-coverage.ts';
import { CoverageLine } from './choices/coverage-line.tsx';
import { ExplainFigure } from './explain/explain-figure.tsx';
import { RunState } from './run-state.tsx';
import type { BareDesk } from './use-agreement-desk.ts';
import { useFigures } from './use-figures.ts';
import { useKeptScroll } from './use-kept-scroll.ts';

interface AgreementResultsProps {
  readonly desk: BareDesk;
  /** Which narratives are to be compared. */
  readonly covered: Coverage;
  readonly explained: ExplainedFigure | null;
  readonly onCloseExplained: () => void;
}

/** Computes the figures of a desk and shows all that follows from them. */
export function AgreementResults({ desk, covered, explained, onCloseExplained }: AgreementResultsProps) {
  const { run, figured } = useFigures(desk);
  const isCurrent = run.state === 'done';
  const now = useMemo<AgreementDesk>(
    () => (isCurrent && figured ? figured : { ...desk, figures: null }),
    [desk, figured, isCurrent],
  );
  const { compared } = covered;
  const results = useKeptScroll(desk.project, 'scroll', 'main');
  return (
    <Stack gap="xs" ref={results}>
      <Group mih="1.75rem" justify="space-between" gap="md">
        <CoverageLine {...{ desk, covered }} />
        <RunState run={run} what="These figures" unit={desk.question.unit} hasOlderFigures={figured !== null} />
      </Group>
      {isCurrent && figured?.figures && figured.figures.narratives < compared ? (
        <Notice tone="problem">{unreadableSentence(compared - figured.figures.narratives)}</Notice>
      ) : null}
      <AgreementTabs desk={now} figured={figured} />
      {explained && figured && isExplicable(explained, figured) ? (
        <ExplainFigure desk={figured} figure={explained} onClose={onCloseExplained} />
      ) : null}
    </Stack>
  );
}

/** A kept figure may be of an outcome or a coder that has gone since. */
function isExplicable({ codeId, pair }: ExplainedFigure, { scheme, coders }: AgreementDesk): boolean {
  const isCompared = (id: string) => coders.some((coder) => coder.id === id);
  return scheme.codes.some(({ id }) => id === codeId) && (pair === null || pair.every(isCompared));
}

function unreadableSentence(count: number): string {
  const one = count === 1;
  return `${counted(count, 'narrative')} ${one ? 'is' : 'are'} left out of these figures: ${one ? 'its text' : 'their texts'} cannot be read.`;
}
