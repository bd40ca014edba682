import { Box, Group, Stack } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import type { AgreementWindow } from '../../../domain/agreement/over-time.ts';
import type { ComparedWork } from '../../../domain/coding/units/comparison.ts';
import { Plot } from '../../../ui/plot.tsx';
import type { PlotPick } from '../../../ui/use-plot.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { keepPlace, useKept } from '../agreement-place.ts';
import classes from '../agreement-tabs.module.css';
import { WholeNumberField } from '../choices/whole-number-field.tsx';
import { RunState } from '../run-state.tsx';
import { CoefficientSelect } from './coefficient-select.tsx';
import { dottedPoints, drawWindows } from './draw-windows.ts';
import { OutcomeSelect } from './outcome-select.tsx';
import { usePlotSaving } from './use-plot-saving.tsx';
import { useWindows, type WindowsAsked } from './use-windows.ts';
import { howItIsCompared } from './what-is-compared.ts';
import type { FinishedTogether } from './who-finished.ts';
import { WindowDrawer } from './window-drawer.tsx';
import { usualWindowSize, type WindowPoint, windowCoefficients, windowPoints } from './window-points.ts';
import { WindowsNotes } from './windows-notes.tsx';
import { windowsTable } from './windows-table.ts';

interface WindowsPlotProps {
  readonly desk: AgreementDesk;
  /** Narratives in the order of finishing. */
  readonly order: readonly string[];
  /** How many of them share their time with another. */
  readonly sharing: number;
  /** Who finished them. */
  readonly together: readonly FinishedTogether[];
  readonly work: ComparedWork;
}

/** Agreement over windows of the ordered narratives. While windows of another choice are computed, the last ones stand pale. */
export function WindowsPlot({ desk, order, sharing, together, work }: WindowsPlotProps) {
  const [wantedSize, setSize] = useKept(desk.project, 'windowSize', () => null);
  const windowSize = Math.min(wantedSize ?? usualWindowSize(order.length), order.length);
  const now = { desk, work, order, windowSize };
  const { run, latest } = useWindows(now);
  const isCurrent = run.state === 'done';
  return (
    <Stack gap="md" aria-busy={run.state === 'running'}>
      <RunState run={run} what="These figures" unit="narrative" hasOlderFigures={latest !== null} />
      {latest ? (
        <Box className={classes.panel} data-older={!isCurrent || undefined}>
          <DrawnWindows
            asked={isCurrent ? now : latest.asked}
            windows={latest.answer}
            {...{ isCurrent, sharing, together }}
          >
            <WholeNumberField
              label="Narratives in a window"
              value={windowSize}
              from={2}
              to={order.length}
              onChange={setSize}
            />
          </DrawnWindows>
        </Box>
      ) : null}
    </Stack>
  );
}

interface DrawnWindowsProps {
  /** What the windows answer. */
  readonly asked: WindowsAsked;
  readonly windows: readonly AgreementWindow[];
  /** A plot of earlier choices cannot be saved. */
  readonly isCurrent: boolean;
  readonly sharing: number;
  readonly together: readonly FinishedTogether[];
  /** The choice of how large windows are to be. */
  readonly children: ReactNode;
}

/** The plot of windows that are known; of which outcome and by which coefficient is chosen. */
function DrawnWindows({ asked, windows, isCurrent, sharing, together, children }: DrawnWindowsProps) {
  const { desk, order, windowSize } = asked;
  const { codes } = desk.scheme;
  const [wantedCode, setCode] = useKept(desk.project, 'windowsOf', () => null);
  const [coefficient, setCoefficient] = useKept(desk.project, 'windowCoefficient', () => 'krippendorff_alpha');
  const code = codes.find(({ id }) => id === wantedCode);
  const points = useMemo(() => windowPoints(windows, code?.id ?? null, coefficient), [windows, code, coefficient]);
  const draw = useMemo(() => drawWindows(points, coefficient), [points, coefficient]);
  const [shown, setShown] = useKept(desk.project, 'window', () => null);
  const pickOf = ({ first, last }: WindowPoint): PlotPick => ({
    label: `Narratives ${first} to ${last}: show them`,
    onPick: () => {
      keepPlace(desk.project, { windowPage: 1, panelScroll: 0 });
      setShown({ first, last, narrativeIds: order.slice(first - 1, last) });
    },
  });
  const cases = useMemo(() => new Map(desk.view.narratives.map(({ id, caseId }) => [id, caseId])), [desk.view]);
  const caseAt = (place: number) => cases.get(order[place - 1] ?? '') ?? '—';
  const { saving, onSave, message } = usePlotSaving(desk, 'agreement-over-time');
  return (
    <Stack gap="md">
      <Plot
        title={`Agreement over time: ${code?.name ?? 'mean over the outcomes'}`}
        description={descriptionOf(desk, windowSize, code !== undefined)}
        draw={draw}
        table={windowsTable(points, coefficient, caseAt, pickOf)}
        picks={dottedPoints(points).map(pickOf)}
        choices={
          <Group gap="md" align="flex-start">
            <CoefficientSelect choices={windowCoefficients} value={coefficient} onChange={setCoefficient} />
            <OutcomeSelect codes={codes} codeId={code?.id ?? null} onCode={setCode} />
            {children}
          </Group>
        }
        onSave={onSave}
        saving={saving || !isCurrent}
      />
      {message}
      <WindowsNotes
        points={points}
        isMean={!code}
        narratives={order.length}
        coders={desk.coders}
        {...{ sharing, together }}
      />
      {shown ? <WindowDrawer desk={desk} shown={shown} onClose={() => setShown(null)} /> : null}
    </Stack>
  );
}

function descriptionOf({ coders, comparison }: AgreementDesk, windowSize: number, hasBand: boolean): string {
  const initials = coders.map((coder) => coder.initials).join(', ');
  const how = howItIsCompared({ ...comparison, unit: 'narrative' });
  const band = hasBand ? ' The band is the 95% interval.' : '';
  return `Coders ${initials}. Each point: ${windowSize} narratives that follow one another in the order in which the last coder finished them, compared as whole narratives.${how}${band}`;
}
