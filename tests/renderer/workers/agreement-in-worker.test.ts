import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agreementFigures } from '../../../renderer/domain/agreement/agreement-figures.ts';
import type { FiguresQuestion } from '../../../renderer/domain/agreement/figures.ts';
import type { ComparedWork } from '../../../renderer/domain/coding/units/comparison.ts';
import { agreementInWorker } from '../../../renderer/workers/agreement-in-worker.ts';
import { benchWork } from '../../support/bench/agreement-data.ts';
import { codebook } from '../../support/study.ts';

const loading: Promise<unknown>[] = [];

/** Loads the worker's own file in this thread; messages are cloned both ways, as between threads. */
class WorkerInThisThread {
  static started = 0;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly #loaded: Promise<unknown>;
  #ended = false;

  constructor(url: URL) {
    WorkerInThisThread.started += 1;
    vi.resetModules();
    vi.stubGlobal('self', {
      onmessage: null,
      postMessage: (data: unknown) => this.#ended || this.onmessage?.({ data: structuredClone(data) }),
    });
    this.#loaded = import(/* @vite-ignore */ url.pathname);
    loading.push(this.#loaded);
  }

  async postMessage(data: unknown): Promise<void> {
    const message = structuredClone(data);
    await this.#loaded;
    self.onmessage?.(new MessageEvent('message', { data: message }));
  }

  terminate(): void {
    this.#ended = true;
  }
}

beforeEach(() => {
  WorkerInThisThread.started = 0;
  vi.stubGlobal('Worker', WorkerInThisThread);
});

/** A worker that was cancelled while it loaded must not answer for the next one. */
afterEach(() => Promise.all(loading));

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

  it('answers the same question about the same work from memory, and a different one anew', async () => {
    const { question, work } = study();
    const first = await agreementInWorker('figures', question, work);
    expect(await agreementInWorker('figures', { ...question }, work)).toBe(first);
    expect(WorkerInThisThread.started).toBe(1);
    await agreementInWorker('figures', { ...question, seed: 6 }, work);
    await agreementInWorker('figures', question, { ...work });
    expect(WorkerInThisThread.started).toBe(3);
  });

  it('is given up at once when the screen is left, and keeps nothing of it', async () => {
    const { question, work } = study();
    const left = new AbortController();
    const asked = agreementInWorker('figures', question, work, { signal: left.signal });
    left.abort(new Error('left'));
    await expect(asked).rejects.toThrow('left');
    await agreementInWorker('figures', question, work);
    expect(WorkerInThisThread.started).toBe(2);
  });
});
