import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packBlock, unpackChanges } from '../../../renderer/workers/packed-journal.ts';
import { returnedChanges } from '../../support/merging/stored-return.ts';

const changes = [...returnedChanges(1, 400), ...returnedChanges(401, 499, 2)];
const block = { copyId: 'copy-ben', block: 0, changes };

describe('a packed journal', () => {
  it('is gzip of the changes as JSON, in base64, and names the narratives that they are on', async () => {
    const { packed, ...rest } = await packBlock(block);
    expect(JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString())).toEqual(changes);
    expect(rest).toEqual({ copyId: 'copy-ben', block: 0, narrativeIds: ['narrative-1', 'narrative-2'] });
    expect(packed.length * 10).toBeLessThan(JSON.stringify(changes).length);
  });

  it('is what it was once it is unpacked, and packs alike each time', async () => {
    const { packed } = await packBlock(block);
    expect(await unpackChanges(packed)).toEqual(changes);
    expect((await packBlock(block)).packed).toBe(packed);
  });

  it.each([
    ['no base64', '%%%'],
    ['no gzip', btoa('no gzip')],
    ['gzip that is cut off', gzipSync('[]').subarray(0, -9).toString('base64')],
    ['gzip of no JSON', gzipSync('[').toString('base64')],
    ['a bomb', gzipSync(Buffer.alloc(65 * 1024 * 1024, 0x20)).toString('base64')],
  ])('is nothing if it is %s', async (_what, packed) => {
    expect(await unpackChanges(packed)).toBeNull();
  });
});
