import { Checkbox, Group, Loader, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { AgreementFigures, CoefficientId } from '../../../domain/agreement/figures.ts';
import { Plot } from '../../../ui/plot.tsx';
import type { PlotTable } from '../../../ui/plot-table.tsx';
import { coefficientName } from '../../../words/coefficient-words.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { figureText, intervalText } from '../figure-text.ts';
import { CoefficientSelect } from './coefficient-select.tsx';
import { drawForest } from './draw-forest.ts';
import { ForestNotes } from './forest-notes.tsx';
import { type Forest, forestChoices, forestOf } from './forest-rows.ts';
import { howIntervalsWereMade } from './how-intervals-were-made.ts';
import { usePlotSaving } from './use-plot-saving.tsx';
import { howItIsCompared, whatIsCounted } from './what-is-compared.ts';

/** So that a saved picture says whose lines they are. */
const limits = ' Dashed lines: conventions of Krippendorff (2004).';

/** One coefficient with its interval for every outcome, above one another, and the mean over them. */
export function ForestPlot({ desk }: { readonly desk: AgreementDesk }) {
  const { figures } = desk;
  if (!figures) return <Loader size="sm" role="img" aria-label="Computing" />;
  return <ForestOfFigures desk={desk} figures={figures} />;
}

function ForestOfFigures({ desk, figures }: { readonly desk: AgreementDesk; readonly figures: AgreementFigures }) {
  const { coders, comparison } = desk;
  const [chosen, setChosen] = useState<CoefficientId>('krippendorff_alpha');
  const [withConventions, setConventions] = useState(false);
  const choices = useMemo(() => forestChoices(figures, comparison), [figures, comparison]);
  const id = choices.includes(chosen) ? chosen : (choices.find((one) => one === 'u_alpha') ?? choices[0] ?? chosen);
  const forest = useMemo(() => forestOf(figures, comparison, id), [figures, comparison, id]);
  const conventions = id === 'krippendorff_alpha' && withConventions;
  const draw = useMemo(() => drawForest(forest, id, conventions), [forest, id, conventions]);
  const { saving, onSave, message } = usePlotSaving(desk, `intervals_${id}`);
  const initials = coders.map((coder) => coder.initials).join(', ');
  return (
    <Stack gap="md">
      <Plot
        title={`${coefficientName(id)} by outcome, with 95% intervals`}
        description={`Coders ${initials}; ${whatIsCounted(comparison, coders.length)}${howItIsCompared(comparison)} ${howIntervalsWereMade(forest, desk.question)}${conventions ? limits : ''}`}
        draw={draw}
        table={tableOf(forest, id)}
        choices={
          <Group gap="xl" align="flex-end">
            <CoefficientSelect choices={choices} value={id} onChange={setChosen} />
            {id === 'krippendorff_alpha' ? (
              <Checkbox
                label="Krippendorff’s (2004) limits .667 and .800"
                checked={withConventions}
                onChange={(event) => setConventions(event.currentTarget.checked)}
                mb={8}
              />
            ) : null}
          </Group>
        }
        onSave={onSave}
        saving={saving}
      />
      {message}
      <ForestNotes forest={forest} conventions={conventions} />
    </Stack>
  );
}

function tableOf({ rows, average }: Forest, id: CoefficientId): PlotTable {
  const ofOutcomes = rows.map(({ code, group, figure: { estimate } }) => ({
    key: code.id,
    name: code.name,
    cells: [
      group.units.toLocaleString('en-GB'),
      group.prevalence === null ? '—' : figureText('percent_agreement', group.prevalence),
      estimate.value === null ? '—' : figureText(id, estimate.value),
      intervalText(id, estimate),
    ].map((text) => ({ text })),
  }));
  const mean = average && {
    key: 'mean',
    name: `Mean over ${average.definedCodes} of ${average.definedCodes + average.undefinedCodes} outcomes`,
    cells: ['', '', average.value === null ? '—' : figureText(id, average.value), ''].map((text) => ({ text })),
  };
  return {
    headings: ['Outcome', 'n', 'Prevalence', coefficientName(id), '95% interval'],
    rows: mean ? [...ofOutcomes, mean] : ofOutcomes,
  };
}
