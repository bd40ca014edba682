import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deriveKeyInWorker } from '../../../renderer/workers/derive-key-in-worker.ts';

/** Loads the worker's own file in this thread; what is handed over is gone here, as between threads. */
class WorkerInThisThread {
  static ended = 0;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly #loaded: Promise<unknown>;

  constructor(url: URL) {
    vi.resetModules();
    const postMessage = (data: unknown) => this.onmessage?.({ data: structuredClone(data) });
    vi.stubGlobal('self', { onmessage: null, postMessage });
    this.#loaded = import(/* @vite-ignore */ url.pathname);
  }

  async postMessage(data: unknown, transfer: ArrayBuffer[]): Promise<void> {
    const request = structuredClone(data, { transfer });
    await this.#loaded;
    self.onmessage?.(new MessageEvent('message', { data: request }));
  }

  terminate(): void {
    WorkerInThisThread.ended += 1;
  }
}

beforeEach(() => {
  WorkerInThisThread.ended = 0;
  vi.stubGlobal('Worker', WorkerInThisThread);
});

const question = () => ({
  passphrase: new TextEncoder().encode('correct horse'),
  salt: Uint8Array.from({ length: 16 }, (_, place) => place),
  memoryKiB: 8 * 1024,
  iterations: 4,
  parallelism: 2,
});

describe('a key derived in a worker', () => {
  it('is the key, leaves the passphrase with the worker, and ends it', async () => {
    const asked = question();
    const key = await deriveKeyInWorker(asked);
    // OpenSSL's, as in derive-key.test.ts.
    expect(Buffer.from(key).toString('hex')).toMatch(/^bda79b85a395be46/);
    expect(asked.passphrase).toHaveLength(0);
    expect(asked.salt).toHaveLength(16);
    expect(WorkerInThisThread.ended).toBe(1);
  });

  it('is given up at once, worker and all, when the screen is left', async () => {
    const left = new AbortController();
    const deriving = deriveKeyInWorker(question(), left.signal);
    left.abort(new Error('left'));
    await expect(deriving).rejects.toThrow('left');
    expect(WorkerInThisThread.ended).toBe(1);
  });
});
