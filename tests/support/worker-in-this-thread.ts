import { afterEach, beforeEach, vi } from 'vitest';

const loading: Promise<unknown>[] = [];
let started = 0;
let ended = 0;

/** Loads the worker's own file in this thread; messages are cloned both ways and what is handed over is gone here, as between threads. */
class WorkerInThisThread {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly #loaded: Promise<unknown>;
  #ended = false;

  constructor(url: URL) {
    started += 1;
    vi.resetModules();
    vi.stubGlobal('self', {
      onmessage: null,
      postMessage: (data: unknown) => this.#ended || this.onmessage?.({ data: structuredClone(data) }),
    });
    this.#loaded = import(/* @vite-ignore */ url.pathname);
    loading.push(this.#loaded);
  }

  async postMessage(data: unknown, transfer: Transferable[]): Promise<void> {
    const message = structuredClone(data, { transfer });
    await this.#loaded;
    self.onmessage?.(new MessageEvent('message', { data: message }));
  }

  terminate(): void {
    this.#ended = true;
    ended += 1;
  }
}

/** Lets every test of a file start workers, which Node does not have; one at a time. */
export function withWorkersInThisThread(): void {
  beforeEach(() => {
    started = 0;
    ended = 0;
    vi.stubGlobal('Worker', WorkerInThisThread);
  });
  // A worker that was cancelled while it loaded must not answer for the next one.
  afterEach(() => Promise.all(loading));
}

/** How many workers the test has started. */
export function startedWorkers(): number {
  return started;
}

/** How many of them have been ended. */
export function endedWorkers(): number {
  return ended;
}
