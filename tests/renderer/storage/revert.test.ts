import { beforeEach, describe, expect, it } from 'vitest';
import { changeProject } from '../../../renderer/domain/coding/change-project.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { coding, codingAct, narrative } from '../../support/acts.ts';
import { newProject, opened, storageDouble } from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;
let leadId: string;

beforeEach(async () => {
  environment = storageDouble();
  project = await newProject(environment);
  leadId = project.state().coders[0]?.id ?? '';
  const cases = [{ id: 'C1', attributes: {} }];
  await project.importBatch({ coderId: leadId, added: [narrative(1)], replaced: [], cases });
});

const relabel = (label: string) => project.act((state) => changeProject(state, leadId, { label }));
const second = { id: 'second', name: 'Ben', initials: 'B', role: 'coder', active: true } as const;
const addSecond = () =>
  project.act(() => ({
    coderId: leadId,
    scope: 'project',
    label: 'add_coder',
    entries: [{ table: 'coders', id: 'second', before: null, after: second }],
  }));

describe('reverting an act from the history', () => {
  it('takes it back although other acts came after it, and says which', async () => {
    const act = await relabel('Main study');
    await addSecond();
    const sheet = { narrativeId: 'narrative-1', coderId: leadId };
    await project.act((state) => codingAct(state, sheet, 'a', coding('a')));
    expect(await project.revert(act?.seq ?? 0, leadId)).toMatchObject({ seq: 6, undoes: 3, label: 'change_settings' });
    await project.close();
    project = await opened(project.id, environment);
    expect(project.state().project.label).toBe('Pilot');
    expect(project.state().coders).toHaveLength(2);
    expect((await project.history()).at(-1)).toMatchObject({ undoes: 3 });
  });

  it('is refused once a record is no longer as the act left it, and then changes nothing', async () => {
    const act = await relabel('Main study');
    await relabel('Third name');
    const before = project.state();
    await expect(project.revert(act?.seq ?? 0, leadId)).rejects.toMatchObject({
      problem: { code: 'cannot_revert', details: { seq: 3, records: 1 } },
    });
    expect(project.state()).toBe(before);
    expect(await project.history()).toHaveLength(4);
  });

  it('is refused for a coder who has coded since', async () => {
    const act = await addSecond();
    const sheet = { narrativeId: 'narrative-1', coderId: 'second' };
    await project.act((state) => codingAct(state, sheet, 'a', coding('a')));
    await expect(project.revert(act?.seq ?? 0, leadId)).rejects.toMatchObject({ problem: { code: 'cannot_revert' } });
  });

  it('is refused the second time, and may be taken back itself', async () => {
    const act = await relabel('Main study');
    const revert = await project.revert(act?.seq ?? 0, leadId);
    await expect(project.revert(act?.seq ?? 0, leadId)).rejects.toMatchObject({ problem: { code: 'cannot_revert' } });
    expect(await project.revert(revert?.seq ?? 0, leadId)).toMatchObject({ undoes: revert?.seq });
    expect(project.state().project.label).toBe('Main study');
    await project.revert(act?.seq ?? 0, leadId);
    expect(project.state().project.label).toBe('Pilot');
  });

  it.each([
    ['the making of the project', 1],
    ['an import', 2],
    ['coding, which is undone in its narrative', 3],
    ['a change that is not there', 99],
  ])('is refused for %s', async (_what, seq) => {
    const sheet = { narrativeId: 'narrative-1', coderId: leadId };
    await project.act((state) => codingAct(state, sheet, 'a', coding('a')));
    await expect(project.revert(seq, leadId)).rejects.toMatchObject({ problem: { code: 'cannot_revert' } });
  });
});
