import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { gunzip, gzip } from '../../../renderer/workers/gzip.ts';

const megabyte = 1024 * 1024;

describe('compression', () => {
  it('is gzip that zlib reads, of nothing and of more than one piece', async () => {
    for (const length of [0, 1, 16 * 1024, 300_001]) {
      const bytes = Uint8Array.from({ length }, (_, place) => (place * 31) % 251);
      const compressed = await gzip(bytes);
      expect(Buffer.compare(gunzipSync(compressed), bytes)).toBe(0);
      const back = await gunzip(compressed, length);
      expect(typeof back !== 'string' && Buffer.compare(back, bytes) === 0).toBe(true);
    }
  });

  it('refuses a bomb, and reads no more of it once more has come out than was asked for', async () => {
    expect(await gunzip(new Uint8Array(gzipSync(Buffer.alloc(64 * megabyte))), megabyte)).toBe('too_large');
    // Node's own DecompressionStream reads ahead; Chromium's, like this one, takes a piece when one is wanted.
    let piecesRead = 0;
    const tenfold = class extends TransformStream<Uint8Array, Uint8Array> {
      constructor() {
        super({
          transform: (piece, controller) => {
            piecesRead += 1;
            controller.enqueue(new Uint8Array(piece.length * 10));
          },
        });
      }
    };
    vi.stubGlobal('DecompressionStream', tenfold);
    expect(await gunzip(new Uint8Array(64 * megabyte), megabyte)).toBe('too_large');
    expect(piecesRead).toBeLessThan(20);
    vi.unstubAllGlobals();
  });

  it('is damaged when it ends too early or is none', async () => {
    const compressed = new Uint8Array(gzipSync('a narrative'));
    expect(await gunzip(compressed.subarray(0, -1), megabyte)).toBe('damaged');
    expect(await gunzip(new Uint8Array(), megabyte)).toBe('damaged');
    expect(await gunzip(Uint8Array.of(1, 2, 3), megabyte)).toBe('damaged');
  });
});
