import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../renderer/domain/exchange/pack/pack.ts';
import { packInParts, packOfParts } from '../../../renderer/workers/pack-parts.ts';
import { base, begun, codingPack, narrativeOf, returnPack, wholeReturnPack } from '../../support/packs/packs.ts';

const numbers = Array.from({ length: 1234 }, (_, index) => index);
const many = {
  cases: numbers.map((number) => ({ id: `C${number}`, attributes: {} })),
  narratives: numbers.slice(0, 120).map((number) => narrativeOf(`n${number}`, `C${number}`, `Text ${number}.`)),
  assignments: numbers.map((number) => ({ roundId: 'r', narrativeId: `n${number}`, coderIds: ['x'] })),
};
const sheets = numbers.slice(0, 333).map((number) => ({ ...begun, narrativeId: `n${number}` }));

async function packs(): Promise<Readonly<Record<string, Pack>>> {
  const [change] = (await returnPack()).changes;
  const changes = numbers.flatMap((seq) => (change ? [{ ...change, seq }] : []));
  const texts = numbers.map((number) => ({ id: `n${number}`, sha256: '0'.repeat(64) }));
  return {
    'a small coding pack': codingPack(),
    'a large coding pack': codingPack({ ...many, sheets }),
    'an empty coding pack': codingPack({ cases: [], narratives: [], assignments: [], sheets: [] }),
    'a small return pack': await returnPack(),
    'a large return pack': await returnPack({ texts, sheets, changes }),
    'a return pack with a base': await wholeReturnPack(),
    'a return pack with a large base': await returnPack({ texts, sheets, changes, base: { ...base, ...many } }),
  };
}

describe('a pack in parts', async () => {
  it.each(Object.entries(await packs()))('is the same when they are put together: %s', (_what, pack) => {
    const { frame, parts } = packInParts(pack);
    expect(packOfParts(structuredClone(frame), structuredClone([...parts]))).toEqual(pack);
  });

  it('has no part that takes long to cross, however large the pack, and no list in its frame', () => {
    const { frame, parts } = packInParts(codingPack({ ...many, sheets }));
    expect(frame).not.toHaveProperty('narratives');
    for (const part of parts) {
      expect(part.narratives.length).toBeLessThanOrEqual(50);
      expect(part.sheets.length).toBeLessThanOrEqual(50);
    }
    // 1,234 cases, 200 at a time, and 333 sheets, 50 at a time.
    expect([...packInParts(codingPack({ ...many, sheets })).parts]).toHaveLength(7);
  });
});
