import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AgreementWindow, OverTimeQuestion } from '../../../../../renderer/domain/agreement/over-time.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import type { ComparedWork } from '../../../../../renderer/domain/coding/units/comparison.ts';
import { AgreementOverTime } from '../../../../../renderer/features/agreement/plots/agreement-over-time.tsx';
import { onScreen } from '../../../../support/on-screen.tsx';
import { ada, ben, sheet, study } from '../../../../support/study.ts';
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

/** `timed` narratives whose sheets hold a segment, the later the earlier touched, and `empty` ones without. */
function show(timed: number, empty = 0) {
  const ids = Array.from({ length: timed + empty }, (_, index) => `n${index + 1}`);
  const sheets = ids.flatMap((id, index): Sheet[] =>
    [ada, ben].map((coder) => {
      const made = sheet(id, coder, index < timed ? ['safety'] : []);
      return { ...made, codings: made.codings.map((coding) => ({ ...coding, updatedAt: 1000 - index })) };
    }),
  );
  onScreen(<AgreementOverTime desk={aDesk({ dataset: { ...study(timed + empty), sheets } })} />);
}

const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe('agreement over time', () => {
  it('asks for windows over the narratives in the order in which they were finished', async () => {
    show(5);
    expect(await screen.findByRole('img', { name: 'Agreement over time: mean over the outcomes' })).toBeTruthy();
    expect(compute.mock.calls[0]?.[1]).toMatchObject({ finishOrder: ['n5', 'n4', 'n3', 'n2', 'n1'], windowSize: 2 });
    expect(rows()).toEqual([
      ['Narratives', 'Percent agreement', 'Krippendorff’s alpha'],
      ['1–2', '80.0%', '0.50'],
      ['4–5', '80.0%', '0.50'],
    ]);
  });

  it('shows one outcome with its interval, and says where the line is broken', async () => {
    show(5);
    fireEvent.click(await screen.findByRole('combobox', { name: 'Outcome' }));
    fireEvent.click(screen.getByRole('option', { name: 'Safety' }));
    expect(rows().slice(1)).toEqual([
      ['1–2', '80.0%', '—', ''],
      ['4–5', '80.0%', '0.60', '0.20 to 1.00'],
    ]);
    expect(screen.getByText(/^The line is broken at 1 window of 2\. Not defined: no variation/)).toBeTruthy();
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
});
