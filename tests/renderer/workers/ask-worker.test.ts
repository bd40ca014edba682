import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerQuestions } from '../../../renderer/workers/answer-questions.ts';
import { askWorker } from '../../../renderer/workers/ask-worker.ts';

/** A worker in this thread: it hands each message to `self.onmessage`, as a browser would, and knows whether it was ended. */
class WorkerInThisThread extends EventTarget implements Worker {
  onmessage: Worker['onmessage'] = null;
  onmessageerror: Worker['onmessageerror'] = null;
  onerror: Worker['onerror'] = null;
  ended = false;
  postMessage(data: unknown): void {
    queueMicrotask(() => self.onmessage?.(new MessageEvent('message', { data: structuredClone(data) })));
  }
  terminate(): void {
    this.ended = true;
  }
  receive(data: unknown): void {
    if (!this.ended) this.onmessage?.(new MessageEvent('message', { data: structuredClone(data) }));
  }
}

let worker: WorkerInThisThread;
beforeEach(() => {
  worker = new WorkerInThisThread();
  vi.stubGlobal('self', { onmessage: null, postMessage: (data: unknown) => worker.receive(data) });
});

describe('asking a worker', () => {
  it('gives the reply and ends the worker', async () => {
    answerQuestions((request: number) => request * 2);
    await expect(askWorker<number, number>(() => worker, 21)).resolves.toBe(42);
    expect(worker.ended).toBe(true);
  });

  it('hands progress on before the reply', async () => {
    answerQuestions<number, string, number>((request, report) => {
      for (let done = 1; done <= request; done++) report(done);
      return 'done';
    });
    const seen: number[] = [];
    const asked = askWorker<number, string, number>(() => worker, 3, { onProgress: (done) => seen.push(done) });
    await expect(asked).resolves.toBe('done');
    expect(seen).toEqual([1, 2, 3]);
  });

  it('sends the parts in their order before the request, each in a turn of its own', async () => {
    const taken: string[] = [];
    const heard: string[] = [];
    answerQuestions<string, readonly string[], never, string>(
      (request) => [...taken, request],
      (part) => taken.push(part),
    );
    function* parts() {
      yield 'first';
      heard.push(taken.join(' '));
      yield 'second';
    }
    const asked = askWorker<string, readonly string[], never, string>(() => worker, 'request', { parts: parts() });
    await expect(asked).resolves.toEqual(['first', 'second', 'request']);
    expect(heard).toEqual(['first']);
  });

  it('makes no further part once it was aborted', async () => {
    answerQuestions<string, string, never, number>(
      () => 'never',
      () => {},
    );
    const controller = new AbortController();
    let made = 0;
    function* parts() {
      for (;;) {
        made += 1;
        if (made === 3) controller.abort(new Error('left the screen'));
        yield made;
      }
    }
    const asked = askWorker<string, string, never, number>(() => worker, 'request', {
      parts: parts(),
      signal: controller.signal,
    });
    await expect(asked).rejects.toThrow('left the screen');
    expect(made).toBe(3);
    expect(worker.ended).toBe(true);
  });

  it('rejects with the message of what the worker threw, and ends it', async () => {
    answerQuestions(() => {
      throw new RangeError('three columns');
    });
    await expect(askWorker(() => worker, null)).rejects.toThrow('three columns');
    expect(worker.ended).toBe(true);
  });

  it('rejects when the worker cannot start', async () => {
    const asked = askWorker(() => worker, null);
    worker.onerror?.call(worker, Object.assign(new Event('error'), { message: '' }) as ErrorEvent);
    await expect(asked).rejects.toThrow('could not start');
    expect(worker.ended).toBe(true);
  });

  it('keeps the error of a worker that dies from the window, which would take it for its own', async () => {
    const asked = askWorker(() => worker, null);
    const event = Object.assign(new Event('error', { cancelable: true }), { message: 'out of memory' });
    worker.onerror?.call(worker, event as ErrorEvent);
    await expect(asked).rejects.toThrow('out of memory');
    expect(event.defaultPrevented).toBe(true);
  });

  it('ends the worker and rejects with the reason when it is aborted on the way', async () => {
    answerQuestions(() => new Promise(() => {}));
    const controller = new AbortController();
    const asked = askWorker(() => worker, null, { signal: controller.signal });
    controller.abort(new Error('left the screen'));
    await expect(asked).rejects.toThrow('left the screen');
    expect(worker.ended).toBe(true);
  });

  it('starts no worker when it was aborted before', async () => {
    const start = vi.fn(() => worker);
    await expect(askWorker(start, null, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    expect(start).not.toHaveBeenCalled();
  });
});
