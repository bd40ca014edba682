import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Desktop } from '../../../../../renderer/desktop/desktop.ts';
import { CoderMatrix } from '../../../../../renderer/features/agreement/plots/coder-matrix.tsx';
import { onScreen } from '../../../../support/on-screen.tsx';
import { ada, ben, cora, study } from '../../../../support/study.ts';
import { aDesk, figure, group } from './a-desk.ts';

const pairs = [
  [ada.id, ben.id],
  [ada.id, cora.id],
  [ben.id, cora.id],
] as const;

/** Kappas of Safety: AO–BH 0.62, AO–CL not defined, BH–CL −0.1; of Voice 0.4 for all. */
function show(onExplain = vi.fn(), saveFile: Desktop['saveFile'] = async () => null) {
  const ofSafety = [{ value: 0.62 }, { value: null, reason: 'no_variation' }, { value: -0.1 }] as const;
  const groups = pairs.flatMap((pair, index) => [
    group(
      'safety',
      pair,
      figure('cohen_kappa', ofSafety[index] ?? { value: 0 }),
      figure('percent_agreement', { value: 0.9 }),
    ),
    group('voice', pair, figure('cohen_kappa', { value: 0.4 }), figure('percent_agreement', { value: 0.8 })),
  ]);
  const desk = aDesk({ dataset: study(20, [ada, ben, cora]), figures: { groups }, desk: { onExplain } });
  onScreen(<CoderMatrix desk={{ ...desk, desktop: { ...desk.desktop, saveFile } }} />);
  return screen.findByRole('group', { name: 'Cohen’s kappa of each pair of coders' });
}

const choose = (label: string, option: string) => {
  fireEvent.click(screen.getByRole('combobox', { name: label }));
  fireEvent.click(screen.getByRole('option', { name: option }));
};

const tableRows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent),
    );

describe('coders beside coders', () => {
  it('shows the mean over the outcomes first, in both halves, and says where it rests on fewer', async () => {
    const plot = await show();
    // AO–BH: (0.62 + 0.4) / 2; AO–CL: 0.4 alone; BH–CL: (−0.1 + 0.4) / 2.
    expect(tableRows().slice(1)).toEqual([
      ['', '0.51 (n 20)', '0.40 (n 20)'],
      ['0.51 (n 20)', '', '0.15 (n 20)'],
      ['0.40 (n 20)', '0.15 (n 20)', ''],
    ]);
    expect(plot.textContent).toContain('0.51');
    for (const { name, initials } of [ada, ben, cora]) {
      // Rows and columns.
      expect(plot.textContent?.split(initials)).toHaveLength(3);
      expect(plot.textContent).not.toContain(name);
    }
    expect(screen.getByText('AO Ada Osei · BH Ben Hale · CL Cora Lund')).toBeTruthy();
    expect(screen.getByText('Mean over 1 outcome of 2; on the others it is not defined: AO–CL.')).toBeTruthy();
    expect(within(plot).queryByRole('button')).toBeNull();
  });

  it('shows a dash with its reason, and a true minus, for one outcome', async () => {
    await show();
    choose('Outcome', 'Safety');
    expect(tableRows()[1]).toEqual(['', '0.62 (n 20)', '— (n 20)']);
    expect(tableRows()[2]).toEqual(['0.62 (n 20)', '', '−0.10 (n 20)']);
    expect(screen.getByText(/^— AO–CL: Not defined: no variation/)).toBeTruthy();
  });

  it('explains the pair of a cell, whichever half it stands in', async () => {
    const onExplain = vi.fn();
    await show(onExplain);
    choose('Outcome', 'Safety');
    fireEvent.click(await screen.findByRole('button', { name: 'Cora Lund and Ben Hale: −0.10. Explain' }));
    fireEvent.keyDown(screen.getByRole('button', { name: 'Ada Osei and Cora Lund: not defined. Explain' }), {
      key: 'Enter',
    });
    expect(onExplain.mock.calls).toEqual([
      [{ codeId: 'safety', pair: [ben.id, cora.id] }],
      [{ codeId: 'safety', pair: [ada.id, cora.id] }],
    ]);
  });

  it('shows percent agreement as per cent', async () => {
    await show();
    choose('Figure', 'Percent agreement');
    // (0.9 + 0.8) / 2
    expect(tableRows()[1]).toEqual(['', '85.0% (n 20)', '85.0% (n 20)']);
  });

  it('saves under the project’s name, and says so when no place was chosen', async () => {
    const saveFile = vi.fn<Desktop['saveFile']>(async () => null);
    await show(vi.fn(), saveFile);
    fireEvent.click(screen.getByRole('button', { name: 'Save SVG' }));
    expect(await screen.findByText('Nothing was saved: no place was chosen.')).toBeTruthy();
    expect(saveFile.mock.calls[0]?.[0].name).toMatch(
      /^Closure-study_coders_cohen_kappa_narrative_\d{4}-\d\d-\d\d\.svg$/,
    );
  });

  it('compares spans by F1', async () => {
    const groups = pairs.map((pair) =>
      group('safety', pair, figure('f1_iou50', { value: 0.7 }, { method: 'bootstrap' })),
    );
    onScreen(
      <CoderMatrix
        desk={aDesk({ dataset: study(20, [ada, ben, cora]), figures: { groups }, question: { unit: 'span' } })}
      />,
    );
    expect(await screen.findByRole('group', { name: /^Span F1, half in common/ })).toBeTruthy();
    expect(screen.getByText(/n: coded segments of both, fused where they touch or overlap\./)).toBeTruthy();
  });
});
