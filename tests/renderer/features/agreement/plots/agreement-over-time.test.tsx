import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AgreementWindow, OverTimeQuestion } from '../../../../../renderer/domain/agreement/over-time.ts';
import type { Coder } from '../../../../../renderer/domain/coding/coder.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import type { ComparedWork } from '../../../../../renderer/domain/coding/units/comparison.ts';
import { AgreementOverTime } from '../../../../../renderer/features/agreement/plots/agreement-over-time.tsx';
import { onScreen } from '../../../../support/on-screen.tsx';
import { ada, ben, cora, sheet, study } from '../../../../support/study.ts';
import { aDesk } from './a-desk.ts';

// happy-dom has no workers.
type Compute = (task: 'over_time', question: OverTimeQuestion, work: ComparedWork) => Promise<AgreementWindow[]>;
const compute = vi.hoisted(() => vi.fn<Compute>());
vi.mock('../../../../../renderer/workers/agreement-in-worker.ts', () => ({ agreementInWorker: compute }));

/** Two windows a code and two of the mean; the first alpha of Safety is not defined. */
async function windowsOf({ windowSize, finishOrder }: OverTimeQuestion): Promise<AgreementWindow[]> {
  return [1, finishOrder.length - windowSize + 1].flatMap((first) => {
    const place = { first, last: first + windowSize - 1, percent: { value: 0.8 }, ac1: { value: 0.7 } };
    const alpha =
      first === 1 ? ({ value: null, reason: 'no_variation' } as const) : { value: 0.6, interval: [0.2, 1] as const };
    return [
      { ...place, codeId: 'safety', alpha },
      { ...place, codeId: null, alpha: { value: 0.5 } },
    ];
  });
}

beforeEach(() => {
  compute.mockReset();
  compute.mockImplementation((_, question) => windowsOf(question));
});

interface Showing {
  readonly touched?: (index: number) => number;
  /** Who has finished the first narrative besides Ada and Ben. */
  readonly alsoFirst?: readonly Coder[];
  readonly onOpenNarrative?: (id: string) => void;
}

/** `timed` narratives whose sheets hold a segment, the later the earlier touched, and `empty` ones without. */
function show(timed: number, empty = 0, showing: Showing = {}) {
  const { touched = (index) => 1000 - index, alsoFirst = [], onOpenNarrative = () => {} } = showing;
  const ids = Array.from({ length: timed + empty }, (_, index) => `n${index + 1}`);
  const sheets = ids.flatMap((id, index): Sheet[] =>
    [ada, ben, ...(index === 0 ? alsoFirst : [])].map((coder) => {
      const made = sheet(id, coder, index < timed ? ['safety'] : []);
      return { ...made, codings: made.codings.map((coding) => ({ ...coding, updatedAt: touched(index) })) };
    }),
  );
  const work = Promise.resolve({ schemes: [], sheets, narratives: [] });
  const desk = aDesk({
    dataset: { ...study(timed + empty, [ada, ben, ...alsoFirst]), sheets },
    desk: { work: () => work, onOpenNarrative },
  });
  return { ...onScreen(<AgreementOverTime desk={desk} />), desk };
}

const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe('agreement over time', () => {
  it('asks for windows over the narratives in the order in which they were finished', async () => {
    show(5);
    expect(await screen.findByRole('group', { name: 'Agreement over time: mean over the outcomes' })).toBeTruthy();
    expect(compute.mock.calls[0]?.[1]).toMatchObject({ finishOrder: ['n5', 'n4', 'n3', 'n2', 'n1'], windowSize: 2 });
    expect(rows()).toEqual([
      ['Narratives', 'First and last case', 'Percent agreement', 'Krippendorff’s alpha'],
      ['1–2', 'c5 to c4', '80.0%', '0.50'],
      ['4–5', 'c2 to c1', '80.0%', '0.50'],
    ]);
  });

  it('shows one outcome with its interval, and says where the line is broken', async () => {
    show(5);
    fireEvent.click(await screen.findByRole('combobox', { name: 'Outcome' }));
    fireEvent.click(screen.getByRole('option', { name: 'Safety' }));
    expect(rows().slice(1)).toEqual([
      ['1–2', 'c5 to c4', '80.0%', '—', ''],
      ['4–5', 'c2 to c1', '80.0%', '0.60', '0.20 to 1.00'],
    ]);
    expect(screen.getByText(/^The line is broken at 1 window of 2\. Not defined: no variation/)).toBeTruthy();
  });

  it('leads from a point and from a row to the narratives of the window', async () => {
    const onOpenNarrative = vi.fn();
    show(5, 0, { onOpenNarrative });
    fireEvent.click(await screen.findByRole('button', { name: 'Narratives 4 to 5: show them' }));
    const list = within(await screen.findByRole('dialog', { name: 'Narratives 4 to 5 in the order of finishing' }));
    fireEvent.click(list.getByRole('button', { name: 'Go to the narrative of c2' }));
    expect(onOpenNarrative.mock.calls).toEqual([['n2']]);
    expect(list.getAllByRole('listitem')).toHaveLength(2);
    fireEvent.click(list.getByRole('button', { name: 'Close' }));
    fireEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    fireEvent.click(within(screen.getByRole('table')).getByRole('button', { name: 'Narratives 1 to 2: show them' }));
    expect(await screen.findByRole('dialog', { name: 'Narratives 1 to 2 in the order of finishing' })).toBeTruthy();
  });

  it('has whole numbers of narratives on its axis', async () => {
    show(5);
    const plot = await screen.findByRole('group', { name: /^Agreement over time/ });
    const ticks = [...plot.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(ticks).toEqual(expect.arrayContaining(['2', '3', '4', '5']));
    expect(ticks).not.toContain('2.5');
  });

  it('says that the order is the project’s where everything was finished at one moment', async () => {
    show(5, 0, { touched: () => 7 });
    expect(await screen.findByText(/all finished at the same moment as another one\..* shows no time\.$/)).toBeTruthy();
    expect(compute.mock.calls[0]?.[1].finishOrder).toEqual(['n1', 'n2', 'n3', 'n4', 'n5']);
  });

  it('says so where the coders who finished are not the same along the line', async () => {
    show(5, 0, { alsoFirst: [cora] });
    expect(
      await screen.findByText(/^Not the same coders finished all of these narratives: AO and BH 4, AO, BH and CL 1\./),
    ).toBeTruthy();
  });

  it('computes again for another size of window', async () => {
    show(30);
    const size = await screen.findByRole('textbox', { name: 'Narratives in a window' });
    expect(size).toHaveProperty('value', '10');
    fireEvent.change(size, { target: { value: '15' } });
    fireEvent.blur(size);
    await waitFor(() => expect(compute.mock.calls.at(-1)?.[1].windowSize).toBe(15));
    expect(await screen.findByText(/^Coders AO, BH\. Each point: 15 narratives/)).toBeTruthy();
  });

  it('comes back to the outcome, the figure and the size of window that were chosen', async () => {
    const { desk, unmount } = show(30);
    const size = () => screen.findByRole('textbox', { name: 'Narratives in a window' });
    fireEvent.change(await size(), { target: { value: '15' } });
    fireEvent.blur(await size());
    for (const [choice, option] of [
      ['Outcome', 'Safety'],
      ['Figure', 'Gwet’s AC1'],
    ] as const) {
      fireEvent.click(screen.getByRole('combobox', { name: choice }));
      fireEvent.click(await screen.findByRole('option', { name: option }));
    }
    unmount();
    onScreen(<AgreementOverTime desk={desk} />);
    expect(await size()).toHaveProperty('value', '15');
    expect(screen.getByRole('combobox', { name: 'Outcome' })).toHaveProperty('value', 'Safety');
    expect(screen.getByRole('combobox', { name: 'Figure' })).toHaveProperty('value', 'Gwet’s AC1');
  });

  it('comes back to the page of a window’s list that somebody had before them', async () => {
    const { desk, unmount } = show(60);
    const size = await screen.findByRole('textbox', { name: 'Narratives in a window' });
    fireEvent.change(size, { target: { value: '30' } });
    fireEvent.blur(size);
    fireEvent.click(await screen.findByRole('button', { name: 'Narratives 1 to 30: show them' }));
    const list = () => screen.findByRole('list', { name: 'Narratives of the window' });
    expect(within(await list()).getAllByRole('listitem')).toHaveLength(20);
    fireEvent.click(screen.getAllByRole('button', { name: 'Next page' })[0] ?? document.body);
    expect(within(await list()).getAllByRole('listitem')).toHaveLength(10);
    unmount();
    onScreen(<AgreementOverTime desk={desk} />);
    expect(within(await list()).getAllByRole('listitem')).toHaveLength(10);
  });

  it('warns that few narratives show nothing, and not that many do', async () => {
    show(19);
    expect(await screen.findByText(/^Of 19 narratives no drift can be told from chance/)).toBeTruthy();
  });

  it('says how many narratives have no place in the order', async () => {
    show(5, 2);
    expect(
      await screen.findByText(/^2 narratives left out: the history does not tell when they were finished/),
    ).toBeTruthy();
  });

  it('says what to do with too few narratives, and computes nothing', async () => {
    show(3);
    expect(await screen.findByText('Too few narratives for a course over time')).toBeTruthy();
    expect(screen.getByText(/^3 narratives finished by two of these coders can be put in order/)).toBeTruthy();
    expect(compute).not.toHaveBeenCalled();
  });

  it('shows the windows of earlier choices pale and under their own description, and saves none of them', async () => {
    const { desk, rerender } = show(5);
    await screen.findByText(/^Coders AO, BH\..*compared as whole narratives\./);
    const described = () => screen.getByText(/^Coders AO, BH\./).textContent;
    const before = described();
    const saves = () => screen.getAllByRole('button', { name: /^Save/ });
    await waitFor(() => expect(saves().map((button) => button.matches(':disabled'))).toEqual([false, false]));
    let reply: (windows: AgreementWindow[]) => void = () => {};
    compute.mockImplementation(() => new Promise((resolve) => (reply = resolve)));
    const question = { ...desk.question, comparesStatus: true };
    rerender(<AgreementOverTime desk={{ ...desk, question, comparison: question }} />);
    expect(await screen.findByText(/^Computing… The figures below are of earlier choices/)).toBeTruthy();
    expect(described()).toBe(before);
    expect(screen.getByRole('figure').closest('[data-older]')).toBeTruthy();
    expect(saves().map((button) => button.matches(':disabled'))).toEqual([true, true]);
    const asked = compute.mock.lastCall?.[1];
    if (!asked) throw new Error('Nothing was asked');
    reply(await windowsOf(asked));
    await waitFor(() => expect(screen.queryByText(/^Computing/)).toBeNull());
    expect(described()).not.toBe(before);
    expect(saves().map((button) => button.matches(':disabled'))).toEqual([false, false]);
  });

  it('says that windows could not be computed, and computes them on demand', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    compute.mockRejectedValueOnce(new Error('The worker could not start.'));
    show(5);
    expect(await screen.findByText(/^These figures could not be computed\. Your coding is safe/)).toBeTruthy();
    expect(told).toHaveBeenCalledTimes(1);
    told.mockRestore();
    fireEvent.click(screen.getByRole('button', { name: 'Compute again' }));
    expect(await screen.findByRole('figure')).toBeTruthy();
  });
});
