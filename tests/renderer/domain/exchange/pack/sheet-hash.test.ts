import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import { hashedSheets, sheetHash } from '../../../../../renderer/domain/exchange/pack/sheet-hash.ts';
import { begun, finished } from '../../../../support/packs/packs.ts';

describe('the content hash of a sheet', () => {
  it('is the SHA-256 of what the sheet says, in a fixed order', async () => {
    const content =
      '["n1","coder-ben","finished",[["outcomes",2]],' +
      '[["s1",0,14,"outcomes","safety","unmet","Says who?\\n“At last”","manual",null,2,1795348800250,1795348800250],' +
      '["s2",16,35,"outcomes","voice",null,null,"suggestion",["asked","heard"],2,1795348800250,1795348800250]],' +
      '"Looked at twice.",[[1795348800250,false]],["voice@0-3"]]';
    expect(await sheetHash(finished)).toBe(createHash('sha256').update(content, 'utf8').digest('hex'));
  });

  it('does not tell which copy wrote it, how often, or what left the machine before', async () => {
    const elsewhere = { ...finished, copyId: 'other', revision: 99, lineage: ['x', 'y'] };
    expect(await sheetHash(elsewhere)).toBe(await sheetHash(finished));
  });

  it('does not depend on the order of keys, nor on whether an absent one is undefined', async () => {
    const turned = Object.fromEntries(Object.entries(finished).reverse()) as unknown as Sheet;
    const [first, ...rest] = finished.codings;
    const codings = first
      ? [Object.fromEntries(Object.entries(first).reverse()) as unknown as typeof first, ...rest]
      : [];
    expect(await sheetHash({ ...turned, codings })).toBe(await sheetHash(finished));
    const finishedUnder = { a: 1, outcomes: 2, B: 3 };
    const reversed = { B: 3, outcomes: 2, a: 1 };
    expect(await sheetHash({ ...begun, finishedUnder })).toBe(await sheetHash({ ...begun, finishedUnder: reversed }));
  });

  const [first, second] = finished.codings;
  const others: Readonly<Record<string, Partial<Sheet>>> = {
    'another narrative': { narrativeId: 'n2' },
    'another coder': { coderId: 'coder-ada' },
    'another state': { state: 'in_progress' },
    'another revision to be finished under': { finishedUnder: { outcomes: 1 } },
    'a coding less': { codings: first ? [first] : [] },
    'codings in another order': { codings: first && second ? [second, first] : [] },
    'another edge': { codings: first && second ? [{ ...first, end: 13 }, second] : [] },
    'another status': { codings: first && second ? [{ ...first, status: 'planned' }, second] : [] },
    'a memo of a coding': { codings: first && second ? [first, { ...second, memo: '' }] : [] },
    'another memo': { memo: 'Looked at once.' },
    'another reopening': { reopenings: [] },
    'nothing turned down': { dismissed: [] },
  };
  it.each(Object.entries(others))('is another with %s', async (_what, fields) => {
    expect(await sheetHash({ ...finished, ...fields })).not.toBe(await sheetHash(finished));
  });

  it('is the same for no two memos', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (one, other) => {
        const same = (await sheetHash({ ...begun, memo: one })) === (await sheetHash({ ...begun, memo: other }));
        expect(same).toBe(one === other);
      }),
    );
  });

  it('comes with each sheet of a list, in order', async () => {
    expect(await hashedSheets([begun, finished])).toEqual([
      { sheet: begun, hash: await sheetHash(begun) },
      { sheet: finished, hash: await sheetHash(finished) },
    ]);
  });
});
