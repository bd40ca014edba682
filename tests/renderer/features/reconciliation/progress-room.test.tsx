import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { agreementFigures } from '../../../../renderer/domain/agreement/agreement-figures.ts';
import type { FiguresQuestion } from '../../../../renderer/domain/agreement/figures.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import type { ComparedWork } from '../../../../renderer/domain/coding/units/comparison.ts';
import { queueWork } from '../../../../renderer/domain/reconciliation/queue-work.ts';
import { QueueKeeper } from '../../../../renderer/features/reconciliation/desk/queue-keeper.ts';
import { ProgressRoom } from '../../../../renderer/features/reconciliation/progress/progress-room.tsx';
import { ProposalsRoom } from '../../../../renderer/features/reconciliation/proposals/proposals-room.tsx';
import { heldProject } from '../../../support/held-project.ts';
import { calibrationStudy, settledStudy } from '../../../support/reconciliation/settled-study.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, cora } from '../../../support/study.ts';

// happy-dom has no workers: the same figures, computed at once.
vi.mock('../../../../renderer/workers/agreement-in-worker.ts', () => ({
  agreementInWorker: async (_: 'figures', question: FiguresQuestion, work: ComparedWork) =>
    agreementFigures(question, work),
}));
afterEach(cleanup);

function show(dataset: Dataset, hidesNames = false) {
  const work = queueWork(dataset, { tolerance: 0 });
  const project = heldProject(dataset);
  const keeper = new QueueKeeper();
  showScreen(project, ada.id, ({ view }) => <ProgressRoom {...{ view, work, keeper, hidesNames }} />);
}

function rowsOf(table: HTMLElement): string[][] {
  const rows = within(table).getAllByRole('row').slice(1);
  return rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
}

describe('the progress of reconciliation', () => {
  it('counts items by outcome, kind and pair, settled, open and stale', async () => {
    show(calibrationStudy());
    // Alike: safety in n1 and n2. Missed: voice in n1 by Ben, safety in n3 by Cora.
    expect(screen.getByText('0 of 4 items settled')).toBeTruthy();
    expect(rowsOf(screen.getByRole('table', { name: 'By kind' }))).toEqual([
      ['Missed', '0', '2', '0', '2'],
      ['Coded alike', '0', '2', '0', '2'],
    ]);
    expect(rowsOf(screen.getByRole('table', { name: 'By pair of coders' }))).toEqual([
      ['Ben Hale and Cora Lund', '0', '2', '0', '2'],
    ]);
    expect(rowsOf(screen.getByRole('table', { name: 'By outcome' })).map((row) => row.slice(1))).toEqual([
      ['0', '3', '0', '3'],
      ['0', '1', '0', '1'],
    ]);
  });

  it('sets agreement between coders beside each one’s with the consensus, and says what the second is not', async () => {
    show(settledStudy());
    expect(screen.getByText('4 of 4 items settled')).toBeTruthy();
    const before = rowsOf(await screen.findByRole('table', { name: 'Agreement between coders' }));
    expect(before[0]?.slice(1, 4)).toEqual(['4', '62.5%', '75.0%']);
    // All was ruled for Ben, so his coding is the consensus.
    const ofBen = rowsOf(screen.getByRole('table', { name: 'Ben Hale and the consensus' }));
    expect(ofBen[0]?.slice(1, 5)).toEqual(['4', '75.0%', '100.0%', '1.00']);
    fireEvent.click(screen.getByRole('combobox', { name: 'Coder' }));
    fireEvent.click(await screen.findByRole('option', { name: 'Cora Lund', hidden: true }));
    const ofCora = rowsOf(await screen.findByRole('table', { name: 'Cora Lund and the consensus' }));
    expect(ofCora[0]?.slice(1, 4)).toEqual(['4', '62.5%', '75.0%']);
    expect(screen.getByText(/no agreement of two independent coders/)).toBeTruthy();
  });

  it('says beside the agreement of coders how often one of them could see others’ coding first, and nothing if never', async () => {
    const study = settledStudy();
    const sheets = study.sheets.map((sheet) =>
      sheet.narrativeId === 'n2' && sheet.coderId === cora.id
        ? { ...sheet, reopenings: [{ at: 5, othersVisible: true }] }
        : sheet,
    );
    show(study);
    await screen.findByText(/Rulings do not change it/);
    expect(document.body.textContent).not.toContain('could see others’ coding');
    cleanup();
    show({ ...study, sheets });
    const before = await screen.findByText(/Rulings do not change it/);
    expect(before.textContent).toContain(
      'Once a coder could see others’ coding of a narrative before finishing it (it had been reopened, or opened early); that coding counts like any other.',
    );
  });

  it('tells nothing by coder where names are hidden', async () => {
    show(settledStudy(), true);
    await screen.findByRole('table', { name: 'Agreement between coders' });
    expect(document.body.textContent).not.toMatch(/Ben|Cora/);
  });

  it('says what is missing before anything is finished by all', () => {
    show(calibrationStudy({ sheets: [] }));
    expect(screen.getByText('Nothing to count yet')).toBeTruthy();
  });
});

describe('the proposals', () => {
  const proposal = {
    id: 'p1',
    schemeId: 'seven_outcomes',
    codeIds: ['safety'],
    text: 'Say whether feeling safe is enough.',
    by: ada.id,
    at: Date.UTC(2026, 9, 2),
  };

  it('are settled with the revision of the codebook that is the newest, and can be opened again', async () => {
    const project = heldProject(calibrationStudy({ proposals: [proposal] }));
    showScreen(project, ada.id, (props) => <ProposalsRoom {...props} onOpenNarrative={() => {}} />);
    expect(screen.getByText('Say whether feeling safe is enough.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Mark as settled' }));
    expect(await screen.findByText('Every proposal is settled.')).toBeTruthy();
    expect(project.state().proposals[0]?.settled).toMatchObject({ revision: 1 });
    fireEvent.click(screen.getByRole('radio', { name: 'Settled (1)' }));
    expect(await screen.findByText(/with revision 1 of the codebook/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Open again' }));
    expect(await screen.findByText('None is settled yet.')).toBeTruthy();
    expect(project.state().proposals).toEqual([proposal]);
  });

  it('say where they come from while there are none', () => {
    showScreen(heldProject(calibrationStudy()), ada.id, (props) => (
      <ProposalsRoom {...props} onOpenNarrative={() => {}} />
    ));
    expect(screen.getByText('No proposals yet')).toBeTruthy();
  });
});
