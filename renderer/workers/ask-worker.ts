import { letWindowGo } from './let-window-go.ts';

/** What a worker is sent: parts of what the request is about, as many as there are, then the request. */
export type WorkerRequest<Request, Part> =
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'request'; readonly request: Request };

/** What a worker posts back: progress any number of times, then one reply or the error that a bug threw. */
export type WorkerMessage<Reply, Progress> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'error'; readonly message: string };

interface AskOptions<Progress, Part> {
  /** Aborting ends the worker at once; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Buffers to hand over instead of copying. */
  readonly transfer?: Transferable[] | undefined;
  /** Sent before the request. Each is made and copied in a turn of the event loop of its own, so that the window stays awake. */
  readonly parts?: Iterable<Part> | undefined;
}

/**
 * Starts a worker, sends it the request and gives its one reply. The worker is ended when it has replied, failed or been
 * aborted, so no question outlives its answer. Rejects with the signal's reason if aborted, and with an `Error` if the
 * worker could not start or threw. Give the worker as Vite wants to read it:
 * `askWorker(() => new Worker(new URL('./x.worker.ts', import.meta.url), { type: 'module' }), request, { signal })`.
 * Expected failures are values inside `Reply`, not rejections.
 */
export async function askWorker<Request, Reply, Progress = never, Part = never>(
  start: () => Worker,
  request: Request,
  { signal, onProgress, transfer = [], parts = [] }: AskOptions<Progress, Part> = {},
): Promise<Reply> {
  signal?.throwIfAborted();
  const worker = start();
  const post = (message: WorkerRequest<Request, Part>, handed: Transferable[]) => worker.postMessage(message, handed);
  const stopped = new AbortController();
  try {
    return await new Promise<Reply>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: stopped.signal });
      worker.onmessage = ({ data }: MessageEvent<WorkerMessage<Reply, Progress>>) => {
        if (data.kind === 'progress') onProgress?.(data.progress);
        else if (data.kind === 'reply') resolve(data.reply);
        else reject(new Error(data.message));
      };
      worker.onerror = (event) => {
        // Told to whoever asked; else the window would take it for an error of its own as well.
        event.preventDefault();
        reject(new Error(event.message || 'The worker could not start.'));
      };
      worker.onmessageerror = () => reject(new Error('The worker sent a message that cannot be read.'));
      const send = async () => {
        for (const part of parts) {
          post({ kind: 'part', part }, []);
          await letWindowGo();
          if (stopped.signal.aborted) return;
        }
        post({ kind: 'request', request }, transfer);
      };
      send().catch(reject);
    });
  } finally {
    stopped.abort();
    worker.terminate();
  }
}
