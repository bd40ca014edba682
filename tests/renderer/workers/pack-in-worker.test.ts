import { describe, expect, it } from 'vitest';
import { readPack } from '../../../renderer/domain/exchange/pack/read-pack.ts';
import { hashedSheets } from '../../../renderer/domain/exchange/pack/sheet-hash.ts';
import {
  hashSheetsInWorker,
  openPackInWorker,
  openReturnInWorker,
  sealPackInWorker,
} from '../../../renderer/workers/pack-in-worker.ts';
import { unpackChanges } from '../../../renderer/workers/packed-journal.ts';
import { begun, codingPack, finished, leadKey, wholeReturnPack } from '../../support/packs/packs.ts';
import { endedWorkers, withWorkersInThisThread } from '../../support/worker-in-this-thread.ts';

withWorkersInThisThread();

const forLead = { kind: 'return', recipient: leadKey.recipient } as const;
const lead = { kind: 'return', identities: [leadKey.identity] } as const;

describe('a pack sealed and opened in a worker', () => {
  it('is the pack, and each worker ends', async () => {
    const pack = await wholeReturnPack();
    const sealed = await sealPackInWorker(pack, forLead);
    expect(await readPack(sealed, lead)).toEqual({ pack });
    expect(await openPackInWorker(sealed, lead)).toEqual({ pack });
    expect(endedWorkers()).toBe(2);
  });

  it('gives a return with its journal packed, and when its sheets were last changed', async () => {
    const { changes, ...pack } = await wholeReturnPack();
    const sealed = await sealPackInWorker({ ...pack, changes }, forLead);
    const [last] = changes.slice(-1);
    if (!last || typeof last.scope === 'string') throw new Error('The journal ends with an act on a sheet');
    const key = `${last.copyId} ${last.scope.narrativeId} ${last.scope.coderId}`;
    const read = await openReturnInWorker(sealed, leadKey.identity);
    if ('problem' in read) throw new Error(read.problem.code);
    expect(read.pack).toEqual(pack);
    const blocks = await Promise.all(read.journal.map(({ packed }) => unpackChanges(packed)));
    expect(blocks.flat()).toEqual(changes);
    expect(read.lastActs.get(key)).toBe(last.at);
    expect(await openReturnInWorker(new Uint8Array([1]), leadKey.identity)).toHaveProperty(
      'problem.code',
      'not_a_pack',
    );
  });

  it('leaves the file with whoever chose it, for another key or passphrase', async () => {
    const sealed = await sealPackInWorker(await wholeReturnPack(), forLead);
    const none = { kind: 'return', identities: [] } as const;
    expect(await openPackInWorker(sealed, none)).toMatchObject({ problem: { code: 'not_for_this_key' } });
    expect(await openPackInWorker(sealed, lead)).toHaveProperty('pack');
  });

  it('gives a problem as a value, and a bug as an error', async () => {
    expect(await openPackInWorker(new Uint8Array([1, 2, 3]), lead)).toMatchObject({ problem: { code: 'not_a_pack' } });
    await expect(sealPackInWorker(codingPack(), forLead)).rejects.toThrow('would not open again');
  });

  it('is given up at once, worker and all, when the screen is left', async () => {
    const left = new AbortController();
    const opening = openPackInWorker(new Uint8Array([1]), lead, { signal: left.signal });
    left.abort(new Error('left'));
    await expect(opening).rejects.toThrow('left');
    expect(endedWorkers()).toBe(1);
  });
});

describe('sheets hashed in a worker', () => {
  it('have the hashes that they have here, in order, however many they are', async () => {
    const sheets = Array.from({ length: 250 }, (_, index) => ({ ...(index % 2 ? begun : finished), revision: index }));
    expect(await hashSheetsInWorker(sheets)).toEqual(await hashedSheets(sheets));
    expect(await hashSheetsInWorker([])).toEqual([]);
  });
});
