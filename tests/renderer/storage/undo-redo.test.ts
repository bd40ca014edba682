import { beforeEach, describe, expect, it } from 'vitest';
import type { Act } from '../../../renderer/domain/coding/change.ts';
import type { ProjectState } from '../../../renderer/domain/coding/dataset.ts';
import { finishSheet, reopenSheet } from '../../../renderer/domain/coding/finish-sheet.ts';
import { sheetOf } from '../../../renderer/domain/coding/sheet-of.ts';
import { toggleCode } from '../../../renderer/domain/coding/toggle-code.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { coding, codingAct, codingsOf, narrative } from '../../support/acts.ts';
import { newProject, opened, storageDouble, twoCodes } from '../../support/storage-double.ts';

let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;
let leadId: string;
let sheet: { narrativeId: string; coderId: string };

beforeEach(async () => {
  environment = storageDouble();
  project = await newProject(environment);
  leadId = project.state().coders[0]?.id ?? '';
  sheet = { narrativeId: 'narrative-1', coderId: leadId };
});

async function imported(...numbers: number[]): Promise<void> {
  const added = numbers.map((number) => narrative(number));
  const cases = added.map(({ caseId }) => ({ id: caseId, attributes: { region: 'North' } }));
  await project.importBatch({ coderId: leadId, added, replaced: [], cases });
}

async function reopened(): Promise<OpenProject> {
  await project.close();
  project = await opened(project.id, environment);
  return project;
}

const put =
  (id: string, more = {}) =>
  (state: ProjectState) =>
    codingAct(state, sheet, id, coding(id, more));

/** The coder codes the narrative's first word as safety. */
function toggle(state: ProjectState, coderId: string): Act | null {
  const details = {
    text: narrative(1).text,
    scheme: twoCodes,
    codeId: 'safety',
    span: { start: 0, end: 4 },
    id: coderId,
  };
  return toggleCode(sheetOf(state.sheets, 'narrative-1', coderId, 'copy'), { ...details, at: 950 })?.act ?? null;
}

describe('undo and redo of a stored project', () => {
  it('take back and bring back across a restart, in the scope asked for only', async () => {
    await imported(1, 2);
    const other = { narrativeId: 'narrative-2', coderId: leadId };
    await project.act(put('a'));
    await project.act(put('b', { start: 5, end: 9 }));
    await project.act((state) => codingAct(state, other, 'c', coding('c')));
    await reopened();
    expect(await project.undo(sheet, leadId)).toMatchObject({ seq: 6, undoes: 4, label: 'add_code' });
    expect(codingsOf(project.state(), 'narrative-1', leadId).map(({ id }) => id)).toEqual(['a']);
    await reopened();
    expect(await project.redo(sheet, leadId)).toMatchObject({ seq: 7, undoes: 6 });
    expect(await project.redo(sheet, leadId)).toBeNull();
    expect(codingsOf(project.state(), 'narrative-1', leadId).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(codingsOf(project.state(), 'narrative-2', leadId)).toHaveLength(1);
  });

  it('never bring a coding back onto a text that has replaced the one it was made on', async () => {
    await imported(1);
    await project.act((state) => toggle(state, leadId));
    await project.undo(sheet, leadId);
    const next = { ...narrative(1, 'No.'), textVersion: 2 };
    await project.importBatch({ coderId: leadId, added: [], replaced: [next], cases: [] });
    expect(await project.redo(sheet, leadId)).toBeNull();
    await reopened();
    expect(await project.redo(sheet, leadId)).toBeNull();
    expect(codingsOf(project.state(), 'narrative-1', leadId)).toEqual([]);
  });

  it('open a finished sheet again only while its coder can see nobody else’s coding of it', async () => {
    await imported(1);
    const second = { id: 'second', name: 'Ben', initials: 'B', role: 'coder', active: true } as const;
    await project.act(() => ({
      coderId: leadId,
      scope: 'project',
      label: 'add_coder',
      entries: [{ table: 'coders', id: 'second', before: null, after: second }],
    }));
    const finish = (coderId: string) =>
      project.act((state) =>
        finishSheet(sheetOf(state.sheets, 'narrative-1', coderId, 'copy'), {
          schemes: state.schemes,
          activeSchemeId: 'two_codes',
        }),
      );
    await project.act((state) => toggle(state, leadId));
    await project.act((state) => toggle(state, 'second'));
    await finish(leadId);
    expect(await project.undo(sheet, leadId)).toMatchObject({ label: 'finish_sheet' });
    await finish(leadId);
    await finish('second');
    await expect(project.undo(sheet, leadId)).rejects.toMatchObject({ problem: { code: 'seen_since' } });
    expect(project.state().sheets.map(({ state }) => state)).toEqual(['finished', 'finished']);
  });

  it('redo no reopening, and say so as redo, once its coder can see others’ coding', async () => {
    await imported(1);
    const second = { id: 'second', name: 'Ben', initials: 'B', role: 'coder', active: true } as const;
    await project.act(() => ({
      coderId: leadId,
      scope: 'project',
      label: 'add_coder',
      entries: [{ table: 'coders', id: 'second', before: null, after: second }],
    }));
    const finish = (coderId: string) =>
      project.act((state) =>
        finishSheet(sheetOf(state.sheets, 'narrative-1', coderId, 'copy'), {
          schemes: state.schemes,
          activeSchemeId: 'two_codes',
        }),
      );
    await project.act((state) => toggle(state, leadId));
    await project.act((state) => toggle(state, 'second'));
    await finish(leadId);
    await project.act((state) =>
      reopenSheet(sheetOf(state.sheets, 'narrative-1', leadId, 'copy'), { at: 960, othersVisible: false }),
    );
    await project.undo(sheet, leadId);
    await finish('second');
    await expect(project.redo(sheet, leadId)).rejects.toMatchObject({ problem: { code: 'seen_since_redo' } });
    expect(project.state().sheets.map(({ state }) => state)).toEqual(['finished', 'finished']);
  });

  it('do nothing where there is nothing to take back', async () => {
    await imported(1);
    expect(await project.undo(sheet, leadId)).toBeNull();
    expect(await project.undo('project', leadId)).toBeNull();
  });

  it('do not remove a coder who has coded since', async () => {
    await imported(1);
    const second = { id: 'second', name: 'Ben', initials: 'B', role: 'coder', active: true } as const;
    await project.act(() => ({
      coderId: leadId,
      scope: 'project',
      label: 'add_coder',
      entries: [{ table: 'coders', id: 'second', before: null, after: second }],
    }));
    await project.act((state) => codingAct(state, { ...sheet, coderId: 'second' }, 'a', coding('a')));
    await expect(project.undo('project', leadId)).rejects.toMatchObject({ problem: { code: 'cannot_undo' } });
    expect(project.state().coders).toHaveLength(2);
  });
});
