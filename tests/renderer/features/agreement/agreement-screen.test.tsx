import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { type AgreementQuestion, agreementTable } from '../../../../renderer/domain/agreement/agreement-table.ts';
import type { Act } from '../../../../renderer/domain/coding/change.ts';
import type { Coder } from '../../../../renderer/domain/coding/coder.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { AgreementScreen } from '../../../../renderer/features/agreement/agreement-screen.tsx';
import { heldProject } from '../../../support/held-project.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, cora, sheet, study } from '../../../support/study.ts';

// happy-dom has no workers: the same table, computed at once.
const compute = vi.hoisted(() => vi.fn<(question: AgreementQuestion) => unknown>());
vi.mock('../../../../renderer/workers/agreement-in-worker.ts', () => ({ agreementInWorker: compute }));

function show(dataset: Dataset, viewerId = ada.id, onOpenNarrative: (id: string) => void = () => {}) {
  compute.mockReset();
  compute.mockImplementation(async (question) => agreementTable(question));
  const project = heldProject(dataset);
  showScreen(project, viewerId, (props) => <AgreementScreen {...props} onOpenNarrative={onOpenNarrative} />);
  return project;
}

const dora: Coder = { ...cora, id: 'coder-dora', name: 'Dora Quist', initials: 'DQ' };

/** Safety: both find it in n1, Ada alone in n2, Ben alone in n3, neither in n4. Voice: nobody anywhere. */
function fourNarratives(): Dataset {
  return {
    ...study(5),
    sheets: [
      sheet('n1', ada, ['safety']),
      sheet('n1', ben, ['safety']),
      sheet('n2', ada, ['safety']),
      sheet('n2', ben, []),
      sheet('n3', ada, []),
      sheet('n3', ben, ['safety']),
      sheet('n4', ada, []),
      sheet('n4', ben, []),
    ],
  };
}

const cells = async (outcome: string) => {
  const row = (await screen.findByRole('button', { name: outcome })).closest('tr');
  if (!row) throw new Error(`No row for ${outcome}`);
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
};

describe('the agreement screen', () => {
  it('shows n, prevalence, percent, alpha and kappa of an outcome', async () => {
    show(fourNarratives());
    // By hand: a = b = c = d = 1. Percent 2 / 4. Kappa: p_e = 0.5, so 0. Alpha: 1 − (8 − 1) · 2 / (4 · 4) = 0.125.
    expect(await cells('Safety')).toEqual(['4', '50.0%', '50.0%', '0.13', '0.00']);
    expect(screen.getByText('Kappa AO–BH')).toBeTruthy();
  });

  it('shows an undefined figure as a dash with its reason, to a screen reader and in a note', async () => {
    show(fourNarratives());
    expect(await cells('Voice')).toEqual(['4', '0.0%', '100.0%', '—a', '—a']);
    expect(screen.getAllByRole('button', { name: /^—a Not defined: no variation/ }).length).toBeGreaterThan(0);
    expect(screen.getByRole('note').textContent).toMatch(/^a Not defined: no variation/);
  });

  it('opens the counts behind a row and the narratives on which the two differ', async () => {
    const opened: string[] = [];
    show(fourNarratives(), ada.id, (id) => opened.push(id));
    fireEvent.click(await screen.findByRole('button', { name: 'Safety' }));
    const counts = within(screen.getByRole('table', { name: 'Ada Osei and Ben Hale' }));
    expect(counts.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['4 narratives', '1', '1', '1', '1']);
    expect(screen.getByText('Ada Osei and Ben Hale differ on 2 narratives')).toBeTruthy();
    expect(screen.getByText('AO found it, BH did not')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^c3/ }));
    expect(opened).toEqual(['n3']);
  });

  it('says how many narratives are compared and why others are not', async () => {
    const dataset = fourNarratives();
    show({ ...dataset, sheets: [...dataset.sheets, sheet('n5', ada, [], 'in_progress'), sheet('n5', ben, [])] });
    expect(
      screen.getByText(
        '4 narratives are compared. 1 narrative is not: you have still to finish it. A narrative opens when everybody who codes it has finished.',
      ),
    ).toBeTruthy();
    await cells('Safety');
  });

  it('computes again only when a finished sheet has changed', async () => {
    const project = show(fourNarratives());
    await cells('Safety');
    const { label, activeSchemeId, settings } = project.state().project;
    const before = { label, activeSchemeId, settings };
    const relabelled: Act = {
      coderId: ada.id,
      scope: 'project',
      label: 'change_settings',
      entries: [{ table: 'project', before, after: { ...before, label: 'Another name' } }],
    };
    await act(() => project.act(() => relabelled));
    expect(compute).toHaveBeenCalledTimes(1);
    const finished = sheet('n1', ben, ['safety']);
    const reopened: Act = {
      coderId: ben.id,
      scope: { narrativeId: 'n1', coderId: ben.id },
      label: 'reopen_sheet',
      entries: [
        {
          table: 'sheets',
          narrativeId: 'n1',
          coderId: ben.id,
          before: { state: 'finished', finishedUnder: finished.finishedUnder, reopenings: [] },
          after: { state: 'in_progress', finishedUnder: {}, reopenings: [] },
        },
      ],
    };
    await act(() => project.act(() => reopened));
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('can be cancelled and computed again', async () => {
    show(fourNarratives());
    compute.mockImplementation(() => new Promise(() => {}));
    fireEvent.click(screen.getByRole('checkbox', { name: /Ben/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /Ben/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('status').textContent).toMatch(/Cancelled/);
    compute.mockImplementation(async (question) => agreementTable(question));
    fireEvent.click(screen.getByRole('button', { name: 'Compute again' }));
    await waitFor(() => expect(screen.queryByText(/Computing|Cancelled/)).toBeNull());
  });

  it('gives a kappa column to a chosen pair where there are more than three pairs', async () => {
    const coders = [ada, ben, cora, dora];
    show({
      ...study(2, coders),
      sheets: coders.flatMap((coder) => [sheet('n1', coder, ['voice']), sheet('n2', coder, [])]),
    });
    await cells('Voice');
    expect(screen.getAllByText(/^Kappa [A-Z]/).map((heading) => heading.textContent)).toEqual(['Kappa AO–BH']);
  });

  it('shows nothing of a narrative that is not open to the viewer', async () => {
    const dataset = fourNarratives();
    show({ ...dataset, sheets: [...dataset.sheets, sheet('n5', ada, ['voice'])] }, ben.id);
    expect(await cells('Voice')).toEqual(['4', '0.0%', '100.0%', '—a', '—a']);
    for (const [question] of compute.mock.calls) {
      expect(question.sheets.some(({ narrativeId }) => narrativeId === 'n5')).toBe(false);
    }
  });

  it('says what to do with one coder only, and with nothing finished by two', () => {
    show(study(3, [ada]));
    expect(screen.getByText('Agreement needs two coders')).toBeTruthy();
    show(study(3));
    expect(screen.getByText('Nothing to compare yet')).toBeTruthy();
  });

  it('does not offer early opening to a coder', () => {
    show(fourNarratives(), ben.id);
    expect(screen.queryByRole('button', { name: /Open early/ })).toBeNull();
  });

  it('opens narratives early for a lead who gives a reason, and then counts them', async () => {
    const dataset = study(2, [ada, ben, cora, dora]);
    const hidden = [sheet('n1', ben, ['voice']), sheet('n1', cora, []), sheet('n1', dora, [], 'in_progress')];
    const project = show({ ...dataset, sheets: hidden });
    expect(screen.getByText(/^0 narratives are compared/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Open early/ }));
    const dialog = within(await screen.findByRole('dialog'));
    const open = dialog.getByRole('button', { name: 'Open early' });
    expect(open.hasAttribute('disabled')).toBe(true);
    fireEvent.change(dialog.getByRole('textbox', { name: /Reason/ }), { target: { value: ' Trial round ' } });
    fireEvent.click(open);
    expect(await dialog.findByText(/^1 narrative is open to you now\. On the others/)).toBeTruthy();
    expect(project.acts[0]).toMatchObject({
      label: 'open_early',
      note: 'Trial round',
      coderId: ada.id,
      scope: 'project',
    });
    expect(project.state().openings).toMatchObject([{ narrativeId: 'n1', leadId: ada.id, reason: 'Trial round' }]);
    expect(screen.getByText(/^1 narrative is compared/)).toBeTruthy();
  });
});
