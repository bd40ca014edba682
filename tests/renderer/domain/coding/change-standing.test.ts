import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../renderer/domain/coding/change.ts';
import { changeStandings } from '../../../../renderer/domain/coding/change-standing.ts';

/** Changes 1, 2, 3 …, each the number of the change that it takes back, or `null` for an act. */
function journal(...undoes: readonly (number | null)[]): Change[] {
  return undoes.map((target, index) => ({
    seq: index + 1,
    copyId: 'copy',
    at: index,
    coderId: 'a',
    scope: 'project',
    label: 'change_settings',
    entries: [],
    ...(target === null ? {} : { undoes: target }),
  }));
}

function standings(...undoes: readonly (number | null)[]) {
  const changes = journal(...undoes);
  const standingOf = changeStandings(changes);
  return changes.map((change) => {
    const { kind, act, takenBack } = standingOf(change);
    return [kind, act?.seq ?? null, takenBack];
  });
}

describe('how a change stands to the others', () => {
  it('an act that nothing takes back holds', () => {
    expect(standings(null, null)).toEqual([
      ['act', 1, false],
      ['act', 2, false],
    ]);
  });

  it('an undo takes its act back', () => {
    expect(standings(null, null, 1)).toEqual([
      ['act', 1, true],
      ['act', 2, false],
      ['undo', 1, false],
    ]);
  });

  it('a redo takes the undo back, so that the act holds again', () => {
    expect(standings(null, 1, 2)).toEqual([
      ['act', 1, false],
      ['undo', 1, true],
      ['redo', 1, false],
    ]);
  });

  it('undoing a redo takes the first act back, however often that goes on', () => {
    const to = (last: number) => standings(null, ...Array.from({ length: last - 1 }, (_, index) => index + 1));
    expect(to(4).at(-1)).toEqual(['undo', 1, false]);
    expect(to(4)[0]).toEqual(['act', 1, true]);
    expect(to(5).at(-1)).toEqual(['redo', 1, false]);
    expect(to(5)[0]).toEqual(['act', 1, false]);
    expect(to(20_001)[0]).toEqual(['act', 1, false]);
  });

  it('an undo of what the journal no longer has leads to no act', () => {
    expect(changeStandings(journal(null, 1).slice(1))(journal(null, 1)[1] as Change)).toEqual({
      kind: 'undo',
      act: null,
      takenBack: false,
    });
  });
});
