import { describe, expect, it } from 'vitest';
import { deriveKeyInWorker } from '../../../renderer/workers/derive-key-in-worker.ts';
import { endedWorkers, withWorkersInThisThread } from '../../support/worker-in-this-thread.ts';

withWorkersInThisThread();

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
    expect(endedWorkers()).toBe(1);
  });

  it('is given up at once, worker and all, when the screen is left', async () => {
    const left = new AbortController();
    const deriving = deriveKeyInWorker(question(), left.signal);
    left.abort(new Error('left'));
    await expect(deriving).rejects.toThrow('left');
    expect(endedWorkers()).toBe(1);
  });
});
