import { Group, Loader, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { AgreementFigures, CoefficientId } from '../../../domain/agreement/figures.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import { Plot } from '../../../ui/plot.tsx';
import type { PlotTable } from '../../../ui/plot-table.tsx';
import type { PlotPick } from '../../../ui/use-plot.ts';
import { coefficientName } from '../../../words/coefficient-words.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { figureText } from '../figure-text.ts';
import { CodersKey } from './coders-key.tsx';
import { CoefficientSelect } from './coefficient-select.tsx';
import { drawCoderMatrix, type MatrixCell, matrixCells, unitsText } from './draw-coder-matrix.ts';
import { MatrixNotes } from './matrix-notes.tsx';
import { OutcomeSelect } from './outcome-select.tsx';
import { pairEstimates } from './pair-estimates.ts';
import { usePlotSaving } from './use-plot-saving.tsx';
import { howItIsCompared, whatIsCounted } from './what-is-compared.ts';

const ofUnits = ['cohen_kappa', 'percent_agreement', 'krippendorff_alpha', 'gwet_ac1'] as const;
const ofSpans = ['f1_iou50', 'f1_exact', 'f1_overlap'] as const;
type MatrixCoefficient = (typeof ofUnits)[number] | (typeof ofSpans)[number];

/** How far each coder agrees with each other one: a heat map with the number in every cell, which leads to what is behind it. */
export function CoderMatrix({ desk }: { readonly desk: AgreementDesk }) {
  const { figures } = desk;
  if (!figures) return <Loader size="sm" role="img" aria-label="Computing" />;
  return <Matrix desk={desk} figures={figures} />;
}

function Matrix({ desk, figures }: { readonly desk: AgreementDesk; readonly figures: AgreementFigures }) {
  const { coders, scheme, comparison, onExplain } = desk;
  const choices: readonly MatrixCoefficient[] = comparison.unit === 'span' ? ofSpans : ofUnits;
  const [chosen, setChosen] = useState<MatrixCoefficient>('cohen_kappa');
  const [wantedCode, setCode] = useState<string | null>(null);
  const coefficient = choices.includes(chosen) ? chosen : (choices[0] ?? chosen);
  const code = scheme.codes.find(({ id }) => id === wantedCode) ?? null;
  const codeId = code?.id ?? null;
  const cells = useMemo(
    () => matrixCells(coders, pairEstimates(figures, coefficient, codeId)),
    [coders, figures, coefficient, codeId],
  );
  const draw = useMemo(() => drawCoderMatrix(coders, cells, coefficient), [coders, cells, coefficient]);
  const picks = useMemo(
    () =>
      cells.map((cell) =>
        codeId === null ? null : pickOf(cell, coders, coefficient, () => onExplain({ codeId, pair: cell.found.pair })),
      ),
    [cells, coders, coefficient, codeId, onExplain],
  );
  const { saving, onSave, message } = usePlotSaving(desk, `coders_${coefficient}`);
  const what = code ? `on ${code.name}` : `in the mean over the outcomes`;
  return (
    <Stack gap="md">
      <Plot
        title={`${coefficientName(coefficient)} of each pair of coders`}
        description={`How far two coders agree ${what}. ${whatIsCounted(comparison, 2)}${howItIsCompared(comparison)}`}
        draw={draw}
        table={tableOf(coders, cells, picks, coefficient)}
        picks={picks}
        choices={
          <Group gap="md">
            <CoefficientSelect choices={choices} value={coefficient} onChange={setChosen} />
            <OutcomeSelect codes={scheme.codes} codeId={codeId} onCode={setCode} />
          </Group>
        }
        onSave={onSave}
        saving={saving}
      />
      {message}
      <CodersKey coders={coders} />
      <MatrixNotes cells={cells} coders={coders} isMean={codeId === null} />
    </Stack>
  );
}

function pickOf(
  { row, column, found }: MatrixCell,
  coders: readonly Coder[],
  id: CoefficientId,
  onPick: () => void,
): PlotPick {
  const { value } = found.estimate;
  const names = [row, column].map((coderId) => coders.find((coder) => coder.id === coderId)?.name ?? coderId);
  return {
    label: `${names.join(' and ')}: ${value === null ? 'not defined' : figureText(id, value)}. Explain`,
    onPick,
  };
}

function tableOf(
  coders: readonly Coder[],
  cells: readonly MatrixCell[],
  picks: readonly (PlotPick | null)[],
  id: CoefficientId,
): PlotTable {
  return {
    headings: ['Coder', ...coders.map(({ name, initials }) => `${name} (${initials})`)],
    rows: coders.map((row) => ({
      key: row.id,
      name: row.name,
      cells: coders.map((column) => {
        const at = cells.findIndex((cell) => cell.row === row.id && cell.column === column.id);
        const cell = cells[at];
        if (!cell) return { text: '' };
        const { value } = cell.found.estimate;
        const text = `${value === null ? '—' : figureText(id, value)} (n ${unitsText(cell.found)})`;
        return { text, pick: picks[at] ?? null };
      }),
    })),
  };
}
