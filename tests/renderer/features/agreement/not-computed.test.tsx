import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { agreementFigures } from '../../../../renderer/domain/agreement/agreement-figures.ts';
import type { FiguresQuestion } from '../../../../renderer/domain/agreement/figures.ts';
import type { ComparedWork } from '../../../../renderer/domain/coding/units/comparison.ts';
import { AgreementScreen } from '../../../../renderer/features/agreement/agreement-screen.tsx';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { heldProject } from '../../../support/held-project.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, sheet, study } from '../../../support/study.ts';

type Compute = (task: string, question: FiguresQuestion, work: ComparedWork) => unknown;

const compute = vi.hoisted(() => vi.fn<Compute>());
vi.mock('../../../../renderer/workers/agreement-in-worker.ts', () => ({ agreementInWorker: compute }));

const atOnce: Compute = async (_task, question, work) => agreementFigures(question, work);
/** The message of a bug can hold anything, a narrative as well. */
const quoting = () => Promise.reject(new Error('Unexpected ‘she is safe now’'));
const told = vi.spyOn(console, 'error');

beforeEach(() => {
  compute.mockReset();
  told.mockReset();
});

function show() {
  const dataset = {
    ...study(2),
    sheets: ['n1', 'n2'].flatMap((id) => [ada, ben].map((coder) => sheet(id, coder, []))),
  };
  showScreen(heldProject(dataset), ada.id, (props) => (
    <AgreementScreen {...props} desktop={desktopDouble()} appVersion="0.1.0" onOpenNarrative={() => {}} />
  ));
}

const figures = () => screen.findByRole('table', { name: 'Figures' });
const notice = () => screen.findByText(/^These figures could not be computed/);

describe('figures whose computing fails', () => {
  it('leave the rest of the screen standing, and are computed again on demand', async () => {
    compute.mockImplementation(quoting);
    show();
    expect((await notice()).textContent).toMatch(/Your coding is safe/);
    expect(screen.getByRole('region', { name: 'What is compared' })).toBeTruthy();
    expect(screen.getAllByRole('tab').length).toBe(6);
    compute.mockImplementation(atOnce);
    fireEvent.click(screen.getByRole('button', { name: 'Compute again' }));
    expect(await figures()).toBeTruthy();
    expect(screen.queryByText(/could not be computed/)).toBeNull();
  });

  it('put the error on the console and none of its words on the screen', async () => {
    compute.mockImplementation(quoting);
    show();
    await notice();
    expect(document.body.textContent).not.toMatch(/she is safe/);
    expect(told.mock.calls).toEqual([[new Error('Unexpected ‘she is safe now’')]]);
  });

  it('leave the figures of earlier choices below, and advise a coarser unit where memory ran out', async () => {
    compute.mockImplementation(atOnce);
    show();
    await figures();
    compute.mockRejectedValue(new RangeError('Array buffer allocation failed'));
    fireEvent.click(screen.getByRole('radio', { name: 'Sentence' }));
    const sentence = (await notice()).textContent;
    expect(sentence).toMatch(/did not have enough memory.*or in a coarser unit/);
    expect(sentence).toMatch(/The figures below are of earlier choices or coding\.$/);
    expect(await figures()).toBeTruthy();
  });

  it('are computed anew as soon as a choice makes them smaller', async () => {
    compute.mockImplementation(async (_task, question, work) => {
      if (question.unit === 'sentence') throw new RangeError('Array buffer allocation failed');
      return agreementFigures(question, work);
    });
    show();
    await figures();
    fireEvent.click(screen.getByRole('radio', { name: 'Sentence' }));
    await notice();
    fireEvent.click(screen.getByRole('radio', { name: 'Narrative' }));
    await waitFor(() => expect(screen.queryByText(/could not be computed/)).toBeNull());
  });
});
