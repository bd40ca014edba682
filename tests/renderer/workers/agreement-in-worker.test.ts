import { describe, expect, it } from 'vitest';
import { agreementFigures } from '../../../renderer/domain/agreement/agreement-figures.ts';
import type { FiguresQuestion } from '../../../renderer/domain/agreement/figures.ts';
import type { ComparedWork } from '../../../renderer/domain/coding/units/comparison.ts';
import { agreementInWorker } from '../../../renderer/workers/agreement-in-worker.ts';
import { benchWork } from '../../support/bench/agreement-data.ts';
import { codebook } from '../../support/study.ts';
import { startedWorkers, withWorkersInThisThread } from '../../support/worker-in-this-thread.ts';

withWorkersInThisThread();

/** More narratives than go into one part, coded by three. */
function study(): { readonly question: FiguresQuestion; readonly work: ComparedWork } {
  const { coderIds, work } = benchWork(300, 3);
  const choices = { leavesOutUncoded: false, comparesStatus: false, bothIntervals: false, replicates: 20, seed: 5 };
  return { question: { scheme: codebook(), coderIds, unit: 'narrative', ...choices }, work };
}

describe('agreement in a worker', () => {
  it('is the same as in this thread, with units of every kind', async () => {
    const { question, work } = study();
    for (const unit of ['narrative', 'sentence', 'span'] as const) {
      const asked = { ...question, unit };
      await expect(agreementInWorker('figures', asked, work)).resolves.toEqual(agreementFigures(asked, work));
    }
  });

  it('tells how far it is', async () => {
    const { question, work } = study();
    const told: number[] = [];
    await agreementInWorker('figures', { ...question, unit: 'sentence' }, work, {
      onProgress: (share) => told.push(share),
    });
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });

  it('answers the same question about the same sheets from memory, even without the texts by now, and a different one anew', async () => {
    const { question, work } = study();
    const first = await agreementInWorker('figures', question, work);
    expect(await agreementInWorker('figures', { ...question }, work)).toBe(first);
    expect(startedWorkers()).toBe(1);
    await agreementInWorker('figures', { ...question, seed: 6 }, work);
    const withoutTexts = { ...work, narratives: work.narratives.map(({ id }) => ({ id })) };
    expect(await agreementInWorker('figures', question, withoutTexts)).toBe(first);
    await agreementInWorker('figures', question, { ...work, sheets: [...work.sheets] });
    expect(startedWorkers()).toBe(3);
  });

  it('is given up at once when the screen is left, and keeps nothing of it', async () => {
    const { question, work } = study();
    const left = new AbortController();
    const asked = agreementInWorker('figures', question, work, { signal: left.signal });
    left.abort(new Error('left'));
    await expect(asked).rejects.toThrow('left');
    await agreementInWorker('figures', question, work);
    expect(startedWorkers()).toBe(2);
  });
});
