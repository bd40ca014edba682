import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  atOnce,
  type Compute,
  cells,
  fourCoders,
  fourNarratives,
  headings,
  pick,
  show,
  unfoldMoreChoices,
} from '../../../../support/agreement/agreement-on-screen.tsx';

// happy-dom has no workers: the same figures, computed at once.
const compute = vi.hoisted(() => vi.fn<Compute>());
vi.mock('../../../../../renderer/workers/agreement-in-worker.ts', () => ({ agreementInWorker: compute }));

beforeEach(() => {
  compute.mockReset();
  compute.mockImplementation(atOnce);
});

describe('the table of figures', () => {
  it('shows n, prevalence, percent, alpha with its interval, AC1 and the kappa of the only pair', async () => {
    show(fourNarratives());
    // By hand: a = b = c = d = 1. Percent 2 / 4. Kappa and AC1: p_e = 0.5, so 0. Alpha: 1 − (8 − 1) · 2 / (4 · 4) = 0.125.
    const [, ...rest] = await cells('Safety');
    const interval = expect.stringMatching(/^−\d\.\d\d to \d\.\d\d$/);
    expect(rest).toEqual(['4', '50.0%', '50.0%', '0.13', interval, '0.00', '0.00']);
    expect(await headings()).toContain('Kappa AO–BH');
  });

  it('shows an undefined figure as a dash with its reason, to a screen reader and in a note', async () => {
    show(fourNarratives());
    const [, n, prevalence, percent, alpha] = await cells('Voice');
    expect([n, prevalence, percent, alpha]).toEqual(['4', '0.0%', '100.0%', '—a']);
    expect(
      screen.getByRole('button', { name: /^—a, Krippendorff’s alpha, Voice\. Not defined: no variation/ }),
    ).toBeTruthy();
    expect(screen.getByRole('note').textContent).toMatch(/^a Not defined: no variation/);
  });

  it('says of a row why it should be read with care', async () => {
    show(fourNarratives());
    await cells('Safety');
    const marks = screen.getAllByRole('button', { name: /^Read with care: .*only 4 narratives/ });
    expect(marks).toHaveLength(7);
  });

  it('gives the mean over the outcomes that have a value, and says over how many each mean is', async () => {
    show(fourNarratives());
    // Percent: Safety 50 %, six others 100 %: 92.9 %. Alpha: only Safety has one.
    const [, , , percent, alpha] = await cells('Mean of the outcomes');
    expect([percent, alpha]).toEqual(['92.9%over 7 of 7', '0.13over 1 of 7']);
  });

  it('gives kappas on demand where there are several pairs: of none, of all, or of one', async () => {
    show(fourCoders());
    await cells('Voice');
    const kappas = async () => (await headings()).filter((heading) => heading?.startsWith('Kappa'));
    expect(await kappas()).toEqual([]);
    await pick('Kappa of pairs', 'All pairs');
    expect(await kappas()).toEqual(
      ['AO–BH', 'AO–CL', 'AO–DQ', 'BH–CL', 'BH–DQ', 'CL–DQ'].map((pair) => `Kappa ${pair}`),
    );
    await pick('Kappa of pairs', 'BH and DQ');
    expect(await kappas()).toEqual(['Kappa BH–DQ']);
    expect((await cells('Voice')).at(-1)).toBe('1.00');
  });

  it('shows every coefficient with four decimals on demand, of an outcome that is chosen', async () => {
    show(fourNarratives());
    fireEvent.click(await screen.findByRole('button', { name: 'All coefficients' }));
    await pick('Outcome', 'Safety');
    const rows = within(screen.getByRole('table', { name: 'All coefficients' }))
      .getAllByRole('row')
      .slice(1);
    const texts = rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
    const [, alpha] = texts;
    expect(alpha?.slice(0, 2)).toEqual(['Krippendorff’s alpha', '0.1250']);
    expect(alpha?.slice(4)).toEqual(['analytic', '', '']);
    // 2a / (2a + b + c) = 2 / 4.
    expect(texts.find(([name]) => name === 'Positive agreement')?.[1]).toBe('0.5000');
  });

  it('opens what is behind a figure', async () => {
    show(fourNarratives());
    fireEvent.click(await screen.findByRole('button', { name: /^50\.0%, Percent agreement, Safety: explain/ }));
    expect(await screen.findByRole('dialog', { name: /Safety/ })).toBeTruthy();
  });

  it('says what n leaves out, and whose prevalence all outcomes together have', async () => {
    show(fourNarratives());
    // Six of the eight ratings found nothing: 4 found Safety, so 50 %.
    expect((await cells('All outcomes together')).slice(1, 3)).toEqual(['4', '50.0%any outcome']);
    const note = /^n: narratives that at least two of the coders have finished/;
    expect(screen.getByText(note).textContent).not.toContain('without');
    unfoldMoreChoices();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Leave out text that nobody coded' }));
    await waitFor(() =>
      expect(screen.getByText(note).textContent).toContain(
        'finished, without those in which none of them found any outcome.',
      ),
    );
  });
});
