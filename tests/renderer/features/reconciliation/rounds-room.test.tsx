import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { agreementFigures } from '../../../../renderer/domain/agreement/agreement-figures.ts';
import type { FiguresQuestion } from '../../../../renderer/domain/agreement/figures.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import type { ComparedWork } from '../../../../renderer/domain/coding/units/comparison.ts';
import { RoundsRoom } from '../../../../renderer/features/reconciliation/rounds/rounds-room.tsx';
import { heldProject } from '../../../support/held-project.ts';
import { calibration, calibrationStudy } from '../../../support/reconciliation/settled-study.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, cora } from '../../../support/study.ts';

// happy-dom has no workers: the same figures, computed at once.
vi.mock('../../../../renderer/workers/agreement-in-worker.ts', () => ({
  agreementInWorker: async (_: 'figures', question: FiguresQuestion, work: ComparedWork) =>
    agreementFigures(question, work),
}));
afterEach(cleanup);

function show(dataset: Dataset) {
  const project = heldProject(dataset);
  showScreen(project, ada.id, (props) => <RoundsRoom {...props} />);
  return project;
}

function rowsOf(table: HTMLElement): string[][] {
  const rows = within(table).getAllByRole('row').slice(1);
  return rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
}

const kept = {
  schemeId: 'seven_outcomes',
  revision: 1,
  coderIds: [ben.id, cora.id],
  figures: [
    {
      codeId: 'safety',
      narratives: 20,
      prevalence: 0.4,
      percent: 0.9,
      alpha: 0.8,
      interval: [0.5, 1] as const,
      ac1: 0.82,
    },
    { codeId: 'voice', narratives: 20, prevalence: 0, percent: 1, alpha: null, interval: null, ac1: 1 },
  ],
};

describe('the rounds', () => {
  it('say where a first one is begun', () => {
    show(calibrationStudy({ rounds: [], assignments: [] }));
    expect(screen.getByText('No rounds yet')).toBeTruthy();
  });

  it('an open one tells how much of it can be compared, and is closed only after a word of warning', async () => {
    const project = show(calibrationStudy());
    expect(screen.getByText(/4 narratives, of which 4 can be compared now/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close this round…' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('It cannot be undone.');
    expect(project.state().rounds[0]?.closedAt).toBeUndefined();
    const close = within(dialog).getByRole('button', { name: 'Close the round' });
    await waitFor(() => expect(close).toHaveProperty('disabled', false));
    fireEvent.click(close);
    await screen.findByText('Closed');
    // Of 4 narratives both found safety in 2 and one alone in 1: 3 of 4 alike, 5 of 8 ratings; alpha 1 − 7 · 2 / (2 · 5 · 3).
    const figure = project.state().rounds[0]?.agreement?.figures.find(({ codeId }) => codeId === 'safety');
    expect(figure).toMatchObject({ narratives: 4, percent: 0.75, prevalence: 0.625 });
    expect(figure?.alpha).toBeCloseTo(1 - 14 / 30, 10);
    const [row] = rowsOf(screen.getByRole('table', { name: 'Agreement kept of Calibration' }));
    expect(row?.slice(1, 5)).toEqual(['4', '62.5%', '75.0%', '0.53']);
    expect(screen.getByText(/^Between BH and CL.*, coded under revision 1\./)).toBeTruthy();
  });

  it('say when one is closed, and in what it kept, that a coder had seen others’ coding', async () => {
    const { sheets } = calibrationStudy();
    const [first, ...rest] = sheets;
    if (!first) throw new Error('The study has no sheet');
    const project = show(
      calibrationStudy({ sheets: [{ ...first, reopenings: [{ at: 5, othersVisible: true }] }, ...rest] }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Close this round…' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Once a coder could see others’ coding of a narrative before finishing it');
    const close = within(dialog).getByRole('button', { name: 'Close the round' });
    await waitFor(() => expect(close).toHaveProperty('disabled', false));
    fireEvent.click(close);
    await screen.findByText('Closed');
    expect(project.state().rounds[0]?.agreement?.notBlind).toBe(1);
    expect(screen.getByText(/^Between BH and CL.*Once a coder could see others’ coding/)).toBeTruthy();
  });

  it('leave a round open when asked to', async () => {
    const project = show(calibrationStudy());
    fireEvent.click(screen.getByRole('button', { name: 'Close this round…' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Leave it open' }));
    expect(project.state().rounds[0]).toEqual(calibration);
  });

  it('say that nothing can be kept while nobody has finished', async () => {
    show(calibrationStudy({ sheets: [] }));
    fireEvent.click(screen.getByRole('button', { name: 'Close this round…' }));
    expect((await screen.findByRole('dialog')).textContent).toContain(
      'No narrative has been finished by two coders yet',
    );
  });

  it('set a closed one beside the next, with n and intervals, and test nothing', async () => {
    const agreement = { ...kept, notBlind: 2 };
    const first = { ...calibration, id: 'round-0', name: 'Trial', closedAt: 5000, agreement };
    show(calibrationStudy({ rounds: [first, calibration] }));
    const table = await screen.findByRole('table', { name: 'Trial beside Calibration' });
    const rows = rowsOf(table);
    expect(rows[0]?.slice(1)).toEqual([
      'Trial',
      '20',
      '40.0%',
      '90.0%',
      '0.80',
      '0.50 to 1.00',
      '0.82',
      expect.any(String),
    ]);
    expect(rows[0]?.at(-1)).toBe('lower by 0.27; intervals overlap');
    expect(rows[1]?.slice(0, 5)).toEqual(['Calibration', '4', '62.5%', '75.0%', '0.53']);
    const voice = rows.findIndex((row) => row[0]?.includes('Voice'));
    expect(rows[voice]?.slice(4, 7)).toEqual(['100.0%', '—', '—']);
    expect(screen.getByText(/it tests nothing/)).toBeTruthy();
    // Twenty narratives are enough, four are not.
    const signs = within(table).getAllByRole('button', { name: /^Read with care: .*only 4 narratives/ });
    expect(signs).toHaveLength(7);
    expect(screen.getByText(/Trial: 2 times a coder could see others’ coding/)).toBeTruthy();
  });
});
