import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageError } from '../../../../../renderer/storage/storage-problem.ts';
import { explainedAtOnce } from '../../../../support/agreement/explained-at-once.ts';
import { dialog, marked, ofThree, open, show, three } from '../../../../support/agreement/explained-figure.tsx';
import { ada, ben } from '../../../../support/study.ts';

const compute = vi.hoisted(() => vi.fn<typeof explainedAtOnce>());
vi.mock('../../../../../renderer/workers/agreement-in-worker.ts', () => ({ agreementInWorker: compute }));

beforeEach(() => {
  compute.mockReset();
  compute.mockImplementation(explainedAtOnce);
});

describe('explaining a figure of two coders', () => {
  it('shows both coders’ spans of a narrative in which both found it, in their sentences and with their status', async () => {
    show({ sheets: three, groups: [ofThree] });
    await open(/both found it/);
    expect(dialog().getByRole('heading', { level: 3 }).textContent).toBe('1 narrative in which both found it');
    const sides = await screen.findAllByRole('group', { name: /Osei|Hale/ });
    expect(sides.map((side) => side.querySelector('li')?.textContent)).toEqual([
      'He chose the film.Unmet',
      'He chose the film. He was heard in court.Unmet',
    ]);
    expect(sides.map((side) => side.querySelector('mark')?.textContent)).toEqual([
      'He chose the film.',
      'film. He was',
    ]);
  });

  it('says that the other did not code it, and leads to the narrative', async () => {
    const { onOpenNarrative } = show({ sheets: three, groups: [ofThree] });
    await open(/Ada Osei found it and Ben Hale did not/);
    const side = await screen.findByRole('group', { name: 'Ben Hale' });
    expect(side.textContent).toBe('Ben HaleDid not code Safety here');
    fireEvent.click(screen.getByRole('button', { name: 'Go to the narrative of c2' }));
    expect(onOpenNarrative).toHaveBeenCalledWith('n2');
  });

  it('shows what the other coded there instead, and not what they coded elsewhere', async () => {
    const bens = marked('n2', ben, 'was heard', 'He chose');
    const codings = bens.codings.map((coding, at) => ({ ...coding, codeId: at === 0 ? 'rights' : 'voice' }));
    show({ sheets: [marked('n2', ada, 'heard in'), { ...bens, codings }], groups: [ofThree] });
    await open(/Ada Osei found it and Ben Hale did not/);
    const side = await screen.findByRole('group', { name: 'Ben Hale' });
    expect(side.textContent).toBe('Ben HaleDid not code Safety hereCoded Rights hereHe was heard in court.Unmet');
    expect(side.querySelector('mark')?.textContent).toBe('was heard');
  });

  it('reads no text for narratives in which there is nothing to show', async () => {
    const { read } = show({ sheets: three, groups: [ofThree] });
    await open(/neither found it/);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'c3, Summary 3Go to the narrative',
    ]);
    expect(read).not.toHaveBeenCalled();
  });

  it('shows the sentences that nobody marked', async () => {
    const sentences = { ...ofThree, counts: { a: 1, b: 0, c: 1, d: 4 }, units: 6 };
    show({ sheets: three, groups: [sentences], comparison: { unit: 'sentence' } });
    await open(/neither found it/);
    await waitFor(() =>
      expect(screen.getByRole('list', { name: 'Passages' }).textContent).toMatch(/He chose the film/),
    );
    expect(dialog().getByRole('heading', { level: 3 }).textContent).toBe('3 sentences in which neither found it');
  });

  it('counts characters and the passages they make, and shows their words', async () => {
    show({
      sheets: three,
      groups: [{ ...ofThree, counts: { a: 5, b: 18, c: 7, d: 93 } }],
      comparison: { unit: 'character' },
    });
    await open(/^7 characters in which Ben Hale found it/);
    expect(dialog().getByRole('heading', { level: 3 }).textContent).toBe(
      '7 characters (1 passage) in which Ben Hale found it and Ada Osei did not',
    );
    await screen.findByText('He was', { selector: 'p' });
  });

  it('says what cannot be read instead of failing', async () => {
    const problem = new StorageError({ code: 'read_failed', place: '' });
    show({ sheets: three, groups: [ofThree], desk: { work: () => Promise.reject(problem) } });
    fireEvent.click(await screen.findByRole('button', { name: /both found it/ }));
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
  });

  it('says that passages could not be found without closing the panel, and finds them on demand', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    show({ sheets: three, groups: [ofThree] });
    compute.mockRejectedValueOnce(new RangeError('Array buffer allocation failed'));
    fireEvent.click(await screen.findByRole('button', { name: /both found it/ }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^These passages could not be computed.*memory/);
    expect(told).toHaveBeenCalledTimes(1);
    told.mockRestore();
    fireEvent.click(dialog().getByRole('button', { name: 'Compute again' }));
    expect(await screen.findByRole('list', { name: 'Passages' })).toBeTruthy();
  });
});
