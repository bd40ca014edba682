import { describe, expect, it, vi } from 'vitest';
import { type ChosenWork, comparedWork } from '../../../../renderer/features/agreement/compared-work.ts';
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
