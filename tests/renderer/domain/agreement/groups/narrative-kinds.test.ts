import { describe, expect, it } from 'vitest';
import { narrativeKinds } from '../../../../../renderer/domain/agreement/groups/narrative-kinds.ts';
import type { UnitRows } from '../../../../../renderer/domain/coding/units/unit-rows.ts';

/** A table in which each narrative has these entries, each a row and how many units have it. */
function tableOf(entries: Readonly<Record<string, readonly (readonly [number, number])[]>>): UnitRows {
  const all = Object.values(entries);
  const starts = [0];
  for (const own of all) starts.push((starts.at(-1) ?? 0) + own.length);
  return {
    rows: [],
    narrativeIds: Object.keys(entries),
    starts: Int32Array.from(starts),
    rowOf: Int32Array.from(all.flat(), ([row]) => row),
    weights: Float64Array.from(all.flat(), ([, weight]) => weight),
  };
}

describe('kinds of narratives', () => {
  it('are narratives with the same single unit in every table, in the order of their ids', () => {
    const safety = tableOf({ n5: [[0, 1]], n1: [[0, 1]], n3: [[1, 1]], n4: [[0, 1]], n2: [[0, 1]] });
    const voice = tableOf({ n1: [[2, 1]], n2: [[2, 1]], n3: [[2, 1]], n4: [[0, 1]] });
    const { kindOf, examples } = narrativeKinds([safety, voice], ['n5', 'n1', 'n3', 'n4', 'n2']);
    expect([...kindOf]).toEqual([0, 0, 1, 2, 3]);
    expect([...examples]).toEqual([
      ['n1', 0],
      ['n3', 1],
      ['n4', 2],
      ['n5', 3],
    ]);
  });

  it('are never shared by narratives with several units in a table', () => {
    const several = tableOf({
      n1: [[0, 2]],
      n2: [[0, 2]],
      n3: [
        [0, 1],
        [1, 1],
      ],
      n4: [
        [0, 1],
        [1, 1],
      ],
      n5: [[0, 1]],
      n6: [[0, 1]],
    });
    expect([...narrativeKinds([several], ['n1', 'n2', 'n3', 'n4', 'n5', 'n6']).kindOf]).toEqual([0, 1, 2, 3, 4, 4]);
  });

  it('are all compared narratives, also those without a unit in any table', () => {
    const { kindOf, examples } = narrativeKinds([tableOf({ n2: [[0, 1]] })], ['n3', 'n2', 'n1']);
    expect([...kindOf]).toEqual([0, 1, 0]);
    expect([...examples]).toEqual([
      ['n1', 0],
      ['n2', 1],
    ]);
  });
});
