import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  atOnce,
  type Compute,
  cells,
  fourNarratives,
  headings,
  pick,
  show,
  showAgain,
  unfoldMoreChoices,
} from '../../../../support/agreement/agreement-on-screen.tsx';

// happy-dom has no workers: the same figures, computed at once.
const compute = vi.hoisted(() => vi.fn<Compute>());
vi.mock('../../../../../renderer/workers/agreement-in-worker.ts', () => ({ agreementInWorker: compute }));

beforeEach(() => {
  compute.mockReset();
  compute.mockImplementation(atOnce);
});

const lastCall = () => {
  const call = compute.mock.lastCall;
  if (!call) throw new Error('Nothing was asked');
  return { question: call[1], work: call[2], options: call[3] };
};

describe('the choices of agreement', () => {
  it('limit the comparison to the cases with one value of an attribute', async () => {
    const dataset = fourNarratives();
    const cases = dataset.cases.map(({ id }, index) => ({ id, attributes: { region: index < 2 ? 'North' : 'South' } }));
    show({ ...dataset, cases });
    await cells('Safety');
    await pick('Cases', /^North/);
    expect(await screen.findByText(/^2 narratives are compared\.$/)).toBeTruthy();
    await waitFor(async () => expect((await cells('Safety'))[1]).toBe('2'));
    expect(lastCall().work.narratives.map(({ id }) => id)).toEqual(['n1', 'n2']);
  });

  it('cut the text into sentences, and then hand the texts over', async () => {
    show(fourNarratives());
    await cells('Safety');
    expect(lastCall().work.narratives[0]).toEqual({ id: 'n1' });
    fireEvent.click(screen.getByRole('radio', { name: 'Sentence' }));
    await waitFor(() => expect(lastCall().question.unit).toBe('sentence'));
    expect(lastCall().work.narratives[0]?.text).toMatch(/football/);
  });

  it('say that segments were fused and that they are never text that nobody coded', async () => {
    show(fourNarratives());
    fireEvent.click(screen.getByRole('radio', { name: 'Coded segment' }));
    expect(await screen.findByText(/Touching and overlapping coded segments .* were fused/)).toBeTruthy();
    unfoldMoreChoices();
    expect(screen.getByRole('checkbox', { name: 'Leave out text that nobody coded' }).hasAttribute('disabled')).toBe(
      true,
    );
    expect(await headings()).toEqual(expect.arrayContaining(['u-alpha', 'F1 exact', 'F1 overlap']));
  });

  it('say that characters inflate the figures', async () => {
    show(fourNarratives());
    fireEvent.click(screen.getByRole('radio', { name: 'Character' }));
    expect(screen.getByText(/Text that nobody coded inflates these figures/)).toBeTruthy();
    await waitFor(() => expect(lastCall().question.unit).toBe('character'));
  });

  it('ask for the status, for coded text alone and for bootstrap intervals with a seed', async () => {
    show(fourNarratives());
    await cells('Safety');
    unfoldMoreChoices();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Compare the status as well' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Leave out text that nobody coded' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Also bootstrap' }));
    const seed = screen.getByRole('textbox', { name: 'Seed' });
    fireEvent.change(seed, { target: { value: '77' } });
    fireEvent.blur(seed);
    await waitFor(() =>
      expect(lastCall().question).toMatchObject({
        comparesStatus: true,
        leavesOutUncoded: true,
        bothIntervals: true,
        seed: 77,
        replicates: 1000,
      }),
    );
    // n4, in which neither found anything, is left out.
    await waitFor(async () => expect((await cells('Safety'))[1]).toBe('3'));
  });

  it('take no seed that is not a whole number, and say so', async () => {
    show(fourNarratives());
    await cells('Safety');
    unfoldMoreChoices();
    const seed = screen.getByRole('textbox', { name: 'Seed' });
    fireEvent.change(seed, { target: { value: '1.5' } });
    fireEvent.blur(seed);
    expect(screen.getByText('A whole number from 0 to 4,294,967,295')).toBeTruthy();
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it('stay while the project is open, also when the screen is left', async () => {
    const { project, unmount } = show(fourNarratives());
    fireEvent.click(screen.getByRole('radio', { name: 'Sentence' }));
    unmount();
    showAgain(project);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Sentence' }).checked).toBe(true);
    await cells('Safety');
  });
});
