import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../../renderer/domain/coding/change.ts';
import { lastActs } from '../../../../../renderer/domain/coding/merging/last-acts.ts';
import type { MergePlan } from '../../../../../renderer/domain/coding/merging/merge-plan.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import { forkSides, newerSide } from '../../../../../renderer/features/team/packs/fork-sides.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { ben, sheet, study } from '../../../../support/study.ts';

const scope = { narrativeId: 'n1', coderId: ben.id };

function act(seq: number, at: number, copyId: string, over: Partial<Change> = {}): Change {
  return { seq, at, copyId, coderId: ben.id, scope, label: 'add_code', entries: [], ...over };
}

function planOf(held: Sheet, incoming: Sheet): MergePlan {
  const fork = { narrativeId: 'n1', caseId: 'c1', outcome: 'fork' } as const;
  const [here, there] = [held, incoming].map((one, index) => ({ sheet: one, hash: String(index) }));
  if (!here || !there) throw new Error('Two versions make a fork');
  const sender = { coder: ben, heldCoder: ben, coderStanding: 'known', answersOwnPack: true } as const;
  return { ...sender, sheets: [{ ...fork, held: here, incoming: there }] };
}

const held = { ...sheet('n1', ben, ['voice']), copyId: 'copy-a' };
const incoming = { ...held, copyId: 'copy-b' };

describe('the two sides of a fork', () => {
  it('were changed when the copy that wrote each last acted on the sheet', async () => {
    const project = heldProject({
      ...study(1),
      changes: [
        act(1, 10, 'copy-a'),
        act(2, 30, 'copy-a'),
        act(3, 90, 'copy-x'),
        act(4, 99, 'copy-a', { scope: 'project' }),
      ],
    });
    const there = lastActs([act(1, 20, 'copy-b'), act(2, 80, 'copy-a')]);
    const sides = await forkSides(project, planOf(held, incoming), there);
    expect(sides.get('n1')).toEqual({ held: 30, incoming: 20 });
  });

  it('are dated by what they hold where no journal tells, and not at all where that is nothing', async () => {
    const dated = { ...held, reopenings: [{ at: 70, othersVisible: false }] };
    const empty = { ...incoming, codings: [] };
    const sides = await forkSides(heldProject(study(1)), planOf(dated, empty), new Map());
    expect(sides.get('n1')).toEqual({ held: 70, incoming: null });
  });

  it.each([
    [{ held: 1, incoming: 2 }, 'incoming'],
    [{ held: 2, incoming: 1 }, 'held'],
    [{ held: 2, incoming: 2 }, 'held'],
    [{ held: null, incoming: 1 }, 'incoming'],
    [{ held: 1, incoming: null }, 'held'],
    [{ held: null, incoming: null }, 'held'],
  ] as const)('%j: the one changed last is %s', (sides, newer) => expect(newerSide(sides)).toBe(newer));
});
