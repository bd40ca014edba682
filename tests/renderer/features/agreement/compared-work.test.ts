import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { type ChosenWork, comparedWork, forgetTexts } from '../../../../renderer/features/agreement/compared-work.ts';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import { type HeldProject, heldProject } from '../../../support/held-project.ts';
import { ada, ben, sheet, study } from '../../../support/study.ts';

function projectOfThree() {
  const sheets = ['n1', 'n2', 'n3'].flatMap((id) => [sheet(id, ada, ['voice']), sheet(id, ben, [])]);
  return heldProject({ ...study(3), sheets });
}

/** Everything in the project, in lists of their own each time. */
function chosen(project: HeldProject): ChosenWork {
  const { schemes, sheets, narratives } = project.state();
  return { schemes: [...schemes], sheets: [...sheets], narratives: [...narratives] };
}

/** Whether the work with texts can still be reached from anywhere, once what is no longer used has been collected. */
async function isHeld(work: WeakRef<object>): Promise<boolean> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // What a promise has just given stays until the turn ends.
  await new Promise((resolve) => setTimeout(resolve));
  collect();
  return work.deref() !== undefined;
}

/** The work with texts and nothing else that would hold it. */
async function weakly(read: (withTexts: boolean) => Promise<object>): Promise<WeakRef<object>> {
  return new WeakRef(await read(true));
}

/** A project whose second case can be withdrawn. */
function projectToWithdrawFrom() {
  const project = projectOfThree();
  let state = project.state();
  let tell: () => void = () => undefined;
  const withdraw = () => {
    const others = <Item extends { id: string }>(items: readonly Item[]) => items.filter(({ id }) => id !== 'n2');
    const sheets = state.sheets.filter(({ narrativeId }) => narrativeId !== 'n2');
    state = { ...state, narratives: others(state.narratives), sheets };
    tell();
  };
  const subscribe = (listener: () => void) => {
    tell = listener;
    return () => undefined;
  };
  return { project: { ...project, state: () => state, subscribe }, withdraw };
}

describe('the texts of the work', () => {
  it('are reachable while agreement is looked at, and no longer once it is left; the way to the work stays', async () => {
    const project = projectOfThree();
    const all = chosen(project);
    const read = comparedWork(project, all);
    const work = await weakly(read);
    expect(await isHeld(work)).toBe(true);
    forgetTexts(project);
    expect(await isHeld(work)).toBe(false);
    expect(comparedWork(project, all)).toBe(read);
    expect((await read(true)).narratives).toHaveLength(3);
  });

  it('are read to nowhere if it is left while they are being read', async () => {
    const project = projectOfThree();
    const reading = vi.spyOn(project, 'narrativeText');
    const read = comparedWork(project, chosen(project));
    const begun = weakly(read);
    forgetTexts(project);
    expect(await isHeld(await begun)).toBe(false);
    await read(true);
    expect(reading).toHaveBeenCalledTimes(6);
  });

  it('go with a case that is withdrawn, though nobody looks at agreement again', async () => {
    const { project, withdraw } = projectToWithdrawFrom();
    const work = await weakly(comparedWork(project, chosen(project)));
    const withoutTexts = new WeakRef(await comparedWork(project, chosen(project))(false));
    expect([await isHeld(work), await isHeld(withoutTexts)]).toEqual([true, true]);
    withdraw();
    expect([await isHeld(work), await isHeld(withoutTexts)]).toEqual([false, false]);
    const { narratives } = await comparedWork(project, chosen(project))(true);
    expect(narratives.map(({ id }) => id)).toEqual(['n1', 'n3']);
  });

  it('stay where something else in the project changes', async () => {
    const { project, withdraw } = projectToWithdrawFrom();
    withdraw();
    const work = await weakly(comparedWork(project, chosen(project)));
    withdraw();
    expect(await isHeld(work)).toBe(true);
  });
});

describe('the work that is compared', () => {
  it('is the same object for the same records, with texts and without', async () => {
    const project = projectOfThree();
    const read = comparedWork(project, chosen(project));
    expect(comparedWork(project, chosen(project))).toBe(read);
    expect(await read(true)).toBe(await read(true));
    expect(await read(false)).toBe(await read(false));
    expect((await read(false)).narratives).toEqual([{ id: 'n1' }, { id: 'n2' }, { id: 'n3' }]);
  });

  it('is another once a sheet has changed, and reads no text again', async () => {
    const project = projectOfThree();
    const reading = vi.spyOn(project, 'narrativeText');
    const all = chosen(project);
    const before = await comparedWork(project, all)(true);
    const [first, ...others] = all.sheets;
    if (!first) throw new Error('There is no sheet');
    const after = await comparedWork(project, { ...all, sheets: [{ ...first, revision: 2 }, ...others] })(true);
    expect(after).not.toBe(before);
    expect(after.narratives).toEqual(before.narratives);
    expect(reading).toHaveBeenCalledTimes(3);
  });

  it('leaves out a narrative whose text is damaged', async () => {
    const project = projectOfThree();
    const read = project.narrativeText;
    vi.spyOn(project, 'narrativeText').mockImplementation(async (id) => {
      if (id === 'n2') throw new StorageError({ code: 'damaged_record', place: 'texts n2' });
      return read(id);
    });
    const { narratives } = await comparedWork(project, chosen(project))(true);
    expect(narratives.map(({ id }) => id)).toEqual(['n1', 'n3']);
  });

  it('is asked of the disk again after the disk refused', async () => {
    const project = projectOfThree();
    const read = comparedWork(project, chosen(project));
    const reading = vi
      .spyOn(project, 'narrativeText')
      .mockRejectedValue(new StorageError({ code: 'read_failed', place: 'texts' }));
    await expect(read(true)).rejects.toThrow('read_failed');
    reading.mockRestore();
    expect((await read(true)).narratives).toHaveLength(3);
  });
});
