import { Group, Loader, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ComparedWork } from '../../../domain/coding/units/comparison.ts';
import { Plot } from '../../../ui/plot.tsx';
import type { PlotTable } from '../../../ui/plot-table.tsx';
import { coefficientName } from '../../../words/coefficient-words.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { WholeNumberField } from '../choices/whole-number-field.tsx';
import { CoefficientSelect } from './coefficient-select.tsx';
import { drawWindows } from './draw-windows.ts';
import { figureText, intervalText } from './figure-text.ts';
import { OutcomeSelect } from './outcome-select.tsx';
import { usePlotSaving } from './use-plot-saving.tsx';
import { useWindows } from './use-windows.ts';
import { howItIsCompared } from './what-is-compared.ts';
import {
  usualWindowSize,
  type WindowCoefficient,
  type WindowPoint,
  windowCoefficients,
  windowPoints,
} from './window-points.ts';
import { WindowsNotes } from './windows-notes.tsx';

interface WindowsPlotProps {
  readonly desk: AgreementDesk;
  /** Narratives in the order of finishing. */
  readonly order: readonly string[];
  readonly work: ComparedWork;
}

/** Agreement over windows of the ordered narratives; how large they are, of which outcome and by which coefficient is chosen. */
export function WindowsPlot({ desk, order, work }: WindowsPlotProps) {
  const { scheme, comparison } = desk;
  const [wantedSize, setSize] = useState<number | null>(null);
  const [wantedCode, setCode] = useState<string | null>(null);
  const [coefficient, setCoefficient] = useState<WindowCoefficient>('krippendorff_alpha');
  const windowSize = Math.min(wantedSize ?? usualWindowSize(order.length), order.length);
  const code = scheme.codes.find(({ id }) => id === wantedCode);
  const windows = useWindows({ comparison, work, order, windowSize });
  const points = useMemo(
    () => windowPoints(windows ?? [], code?.id ?? null, coefficient),
    [windows, code, coefficient],
  );
  const draw = useMemo(() => drawWindows(points, coefficient), [points, coefficient]);
  const { saving, onSave, message } = usePlotSaving(desk, 'agreement-over-time');
  if (!windows) return <Loader size="sm" role="img" aria-label="Computing" />;
  return (
    <Stack gap="md">
      <Plot
        title={`Agreement over time: ${code?.name ?? 'mean over the outcomes'}`}
        description={descriptionOf(desk, windowSize, code !== undefined)}
        draw={draw}
        table={tableOf(points, coefficient)}
        choices={
          <Group gap="md" align="flex-start">
            <CoefficientSelect choices={windowCoefficients} value={coefficient} onChange={setCoefficient} />
            <OutcomeSelect codes={scheme.codes} codeId={code?.id ?? null} onCode={setCode} />
            <WholeNumberField
              label="Narratives in a window"
              value={windowSize}
              from={2}
              to={order.length}
              onChange={setSize}
            />
          </Group>
        }
        onSave={onSave}
        saving={saving}
      />
      {message}
      <WindowsNotes points={points} isMean={!code} narratives={order.length} />
    </Stack>
  );
}

function descriptionOf({ coders, comparison }: AgreementDesk, windowSize: number, hasBand: boolean): string {
  const initials = coders.map((coder) => coder.initials).join(', ');
  const how = howItIsCompared({ ...comparison, unit: 'narrative' });
  const band = hasBand ? ' The band is the 95% interval.' : '';
  return `Coders ${initials}. Each point: ${windowSize} narratives that follow one another in the order in which the last coder finished them, compared as whole narratives.${how}${band}`;
}

function tableOf(points: readonly WindowPoint[], id: WindowCoefficient): PlotTable {
  const intervals = points.some(({ beyondChance }) => beyondChance.value !== null && beyondChance.interval);
  return {
    headings: ['Narratives', 'Percent agreement', coefficientName(id), ...(intervals ? ['95% interval'] : [])],
    rows: points.map(({ first, last, percent, beyondChance }) => ({
      key: String(first),
      name: `${first}–${last}`,
      cells: [
        percent.value === null ? '—' : figureText('percent_agreement', percent.value),
        beyondChance.value === null ? '—' : figureText(id, beyondChance.value),
        ...(intervals ? [intervalText(id, beyondChance)] : []),
      ].map((text) => ({ text })),
    })),
  };
}
