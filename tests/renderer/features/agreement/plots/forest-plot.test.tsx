import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../../renderer/domain/agreement/figures.ts';
import { ForestPlot } from '../../../../../renderer/features/agreement/plots/forest-plot.tsx';
import { onScreen } from '../../../../support/on-screen.tsx';
import { ada, ben, study } from '../../../../support/study.ts';
import { aDesk, figure, group } from './a-desk.ts';

const both = [ada.id, ben.id];

function show(safety: Figure = figure('krippendorff_alpha', { value: 0.62, interval: [0.31, 0.93] })) {
  const groups = [
    group('safety', both, figure('percent_agreement', { value: 0.9, interval: [0.8, 1] }), safety),
    group('voice', both, figure('krippendorff_alpha', { value: null, reason: 'no_variation' })),
    group(null, both, figure('alpha_sets', { value: 0.5 })),
  ];
  const averages = [{ coefficient: 'krippendorff_alpha' as const, value: 0.62, definedCodes: 1, undefinedCodes: 1 }];
  onScreen(<ForestPlot desk={aDesk({ dataset: study(20), figures: { groups, averages } })} />);
  return screen.findByRole('img', { name: 'Krippendorff’s alpha by outcome, with 95% intervals' });
}

const cells = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe('the forest plot', () => {
  it('shows each outcome with its interval, n and prevalence, and the mean over those that are defined', async () => {
    const plot = await show();
    expect(cells()).toEqual([
      ['Outcome', 'n', 'Prevalence', 'Krippendorff’s alpha', '95% interval'],
      ['Safety', '20', '25.0%', '0.62', '0.31 to 0.93'],
      ['Voice', '20', '25.0%', '—', ''],
      ['Mean over 1 of 2 outcomes', '', '', '0.62', ''],
    ]);
    expect(plot.textContent).toContain('0.62 (0.31 to 0.93)');
    expect(plot.textContent).toContain('1 of 2 outcomes');
    for (const name of ['Safety', 'Voice', 'Mean']) expect(plot.textContent).toContain(name);
  });

  it('lists what is not defined with its reason', async () => {
    await show();
    expect(screen.getByText(/^Voice: — Not defined: no variation/)).toBeTruthy();
  });

  it('says how the intervals were made', async () => {
    await show();
    expect(screen.getByText(/^Coders AO, BH; n: narratives that both rated\./)).toBeTruthy();
    expect(
      screen.getByText(/Intervals are analytic, from the standard error and t with n − 1 degrees of freedom/),
    ).toBeTruthy();
  });

  it('names replicates, seed and what was skipped of a bootstrap', async () => {
    const replicates = { method: 'bootstrap', replicates: 988, skipped: 12 } as const;
    await show(figure('krippendorff_alpha', { value: 0.62, interval: [0.31, 0.93] }, replicates));
    const words = /1,000 bootstrap replicates over narratives \(seed 1\); up to 12 without variation were skipped/;
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('shows Krippendorff’s limits only when asked, and whose they are', async () => {
    const plot = await show();
    expect(plot.textContent).not.toContain('.667');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Krippendorff’s (2004) limits .667 and .800' }));
    const drawn = await screen.findByRole('img');
    expect(drawn.textContent).toContain('tentative from .667');
    expect(screen.getByText(/Dashed lines: conventions of Krippendorff \(2004\)/)).toBeTruthy();
  });

  it('offers the coefficients that were computed outcome by outcome, and no others', async () => {
    await show();
    fireEvent.click(screen.getByRole('combobox', { name: 'Figure' }));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Percent agreement',
      'Krippendorff’s alpha',
    ]);
  });
});
