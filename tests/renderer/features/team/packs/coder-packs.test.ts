import { describe, expect, it } from 'vitest';
import type { PackRecord } from '../../../../../renderer/domain/coding/pack-record.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import { coderPacks, packsOut } from '../../../../../renderer/features/team/packs/coder-packs.ts';
import { ada, ben, cora, sheet, study } from '../../../../support/study.ts';

const left = { ...cora, active: false };
const base = study(4, [ada, ben, cora]);
const heads = base.narratives.map(({ text: _text, ...head }) => ({ ...head, words: 1 }));

function assigned(...given: readonly (readonly [string, string])[]) {
  return given.map(([narrativeId, coderId]) => ({ roundId: 'r1', narrativeId, coderIds: [coderId, ada.id] }));
}

function record(id: string, over: Partial<PackRecord> = {}): PackRecord {
  return {
    ...{ id, kind: 'coding', passage: 'made', packId: id, coderId: ben.id, recipient: 'age1', fileName: `${id}.age` },
    ...{ madeAt: 1, at: 1, narrativeIds: ['n1', 'n2'] },
    ...over,
  };
}

const back = (id: string, packId: string, madeAt: number) =>
  record(id, { kind: 'return', passage: 'opened', packId, madeAt });

function packsOf(
  packs: readonly PackRecord[],
  assignments = assigned(['n1', ben.id], ['n2', ben.id]),
  sheets: readonly Sheet[] = [],
) {
  return coderPacks({ coders: [ada, ben, left], assignments, narratives: heads, packs, sheets });
}

describe('the packs by coder', () => {
  it('are of those who code on a computer of their own: not the lead, nor who left before any pack', () => {
    expect(packsOf([]).map(({ coder }) => coder.id)).toEqual([ben.id]);
    expect(packsOf([record('p1', { coderId: left.id })]).map(({ coder }) => coder.id)).toEqual([ben.id, left.id]);
  });

  it('count each assigned narrative once, over all rounds, in the project’s order', () => {
    const twice = assigned(['n3', ben.id], ['n1', ben.id], ['n3', ben.id]);
    expect(packsOf([], twice)[0]).toMatchObject({ narrativeIds: ['n1', 'n3'], cases: 2 });
  });

  it('count what is finished of it: not what is begun, nor what others finished', () => {
    const sheets = [sheet('n1', ben, ['safety']), sheet('n2', ben, [], 'in_progress'), sheet('n2', ada, ['safety'])];
    expect(packsOf([], undefined, sheets)[0]).toMatchObject({ narrativeIds: ['n1', 'n2'], finished: 1 });
  });

  it('say what is new since the newest pack', () => {
    const more = assigned(['n1', ben.id], ['n2', ben.id], ['n4', ben.id]);
    expect(packsOf([], more)[0]?.newNarratives).toBe(3);
    expect(packsOf([record('p1', { narrativeIds: ['n1'] }), record('p2', { madeAt: 2 })], more)[0]).toMatchObject({
      lastMade: { id: 'p2' },
      newNarratives: 1,
    });
  });

  it('say what was withdrawn since the newest pack: the coder still has it', () => {
    const pack = record('p1', { narrativeIds: ['n1', 'gone'] });
    expect(packsOf([pack])[0]).toMatchObject({ withdrawn: 1, newNarratives: 1 });
    expect(packsOf([])[0]?.withdrawn).toBe(0);
  });

  it.each([
    ['none', 'nothing was made', []],
    ['out', 'nothing came back', [record('p1')]],
    ['back', 'a return answers it', [record('p1'), back('r1', 'p1', 2)]],
    ['out', 'only an earlier pack was answered', [record('p1'), back('r1', 'p1', 2), record('p2', { madeAt: 3 })]],
    [
      'back',
      'an older return came in later',
      [record('p1'), record('p2', { madeAt: 3 }), back('r2', 'p2', 4), back('r1', 'p1', 2)],
    ],
  ] as const)('are %s when %s', (whereabouts, _when, packs) => {
    expect(packsOf(packs)[0]?.whereabouts).toBe(whereabouts);
  });
});

it('packs are out for a key as long as no return answers them', () => {
  const packs = [record('p1'), record('p2'), back('r1', 'p1', 2), record('p3', { passage: 'opened' })];
  expect(packsOut(packs).map(({ id }) => id)).toEqual(['p2']);
});
