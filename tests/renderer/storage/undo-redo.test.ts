import { beforeEach, describe, expect, it } from 'vitest';
import type { Act } from '../../../renderer/domain/coding/change.ts';
import type { ProjectState } from '../../../renderer/domain/coding/dataset.ts';
import { finishSheet, reopenSheet } from '../../../renderer/domain/coding/finish-sheet.ts';
import { sheetOf } from '../../../renderer/domain/coding/sheet-of.ts';
import { toggleCode } from '../../../renderer/domain/coding/toggle-code.ts';
import { coding, codingAct, codingsOf, narrative } from '../../support/acts.ts';
import { type PilotProject, pilotProject } from '../../support/storage/pilot-project.ts';
import { twoCodes } from '../../support/storage-double.ts';

let pilot: PilotProject;
beforeEach(async () => {
  pilot = await pilotProject();
});

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

/** Ben joins as a second coder. */
async function addSecond(): Promise<void> {
  const second = { id: 'second', name: 'Ben', initials: 'B', role: 'coder', active: true } as const;
  await pilot.project.act(() => ({
    coderId: pilot.leadId,
    scope: 'project',
    label: 'add_coder',
    entries: [{ table: 'coders', id: 'second', before: null, after: second }],
  }));
}

/** The coder finishes the sheet on the first narrative. */
const finish = (coderId: string) =>
  pilot.project.act((state) =>
    finishSheet(sheetOf(state.sheets, 'narrative-1', coderId, 'copy'), {
      schemes: state.schemes,
      activeSchemeId: 'two_codes',
    }),
  );

describe('undo and redo of a stored project', () => {
  it('take back and bring back across a restart, in the scope asked for only', async () => {
    await pilot.imports(1, 2);
    const other = { narrativeId: 'narrative-2', coderId: pilot.leadId };
    await pilot.project.act(pilot.put('a'));
    await pilot.project.act(pilot.put('b', { start: 5, end: 9 }));
    await pilot.project.act((state) => codingAct(state, other, 'c', coding('c')));
    await pilot.reopens();
    expect(await pilot.project.undo(pilot.sheet, pilot.leadId)).toMatchObject({ seq: 6, undoes: 4, label: 'add_code' });
    expect(codingsOf(pilot.project.state(), 'narrative-1', pilot.leadId).map(({ id }) => id)).toEqual(['a']);
    await pilot.reopens();
    expect(await pilot.project.redo(pilot.sheet, pilot.leadId)).toMatchObject({ seq: 7, undoes: 6 });
    expect(await pilot.project.redo(pilot.sheet, pilot.leadId)).toBeNull();
    expect(codingsOf(pilot.project.state(), 'narrative-1', pilot.leadId).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(codingsOf(pilot.project.state(), 'narrative-2', pilot.leadId)).toHaveLength(1);
  });

  it('never bring a coding back onto a text that has replaced the one it was made on', async () => {
    await pilot.imports(1);
    await pilot.project.act((state) => toggle(state, pilot.leadId));
    await pilot.project.undo(pilot.sheet, pilot.leadId);
    const next = { ...narrative(1, 'No.'), textVersion: 2 };
    await pilot.project.importBatch({ coderId: pilot.leadId, added: [], replaced: [next], cases: [] });
    expect(await pilot.project.redo(pilot.sheet, pilot.leadId)).toBeNull();
    await pilot.reopens();
    expect(await pilot.project.redo(pilot.sheet, pilot.leadId)).toBeNull();
    expect(codingsOf(pilot.project.state(), 'narrative-1', pilot.leadId)).toEqual([]);
  });

  it('open a finished sheet again only while its coder can see nobody else’s coding of it', async () => {
    await pilot.imports(1);
    await addSecond();
    await pilot.project.act((state) => toggle(state, pilot.leadId));
    await pilot.project.act((state) => toggle(state, 'second'));
    await finish(pilot.leadId);
    expect(await pilot.project.undo(pilot.sheet, pilot.leadId)).toMatchObject({ label: 'finish_sheet' });
    await finish(pilot.leadId);
    await finish('second');
    await expect(pilot.project.undo(pilot.sheet, pilot.leadId)).rejects.toMatchObject({
      problem: { code: 'seen_since' },
    });
    expect(pilot.project.state().sheets.map(({ state }) => state)).toEqual(['finished', 'finished']);
  });

  it('redo no reopening, and say so as redo, once its coder can see others’ coding', async () => {
    await pilot.imports(1);
    await addSecond();
    await pilot.project.act((state) => toggle(state, pilot.leadId));
    await pilot.project.act((state) => toggle(state, 'second'));
    await finish(pilot.leadId);
    await pilot.project.act((state) =>
      reopenSheet(sheetOf(state.sheets, 'narrative-1', pilot.leadId, 'copy'), { at: 960, othersVisible: false }),
    );
    await pilot.project.undo(pilot.sheet, pilot.leadId);
    await finish('second');
    await expect(pilot.project.redo(pilot.sheet, pilot.leadId)).rejects.toMatchObject({
      problem: { code: 'seen_since_redo' },
    });
    expect(pilot.project.state().sheets.map(({ state }) => state)).toEqual(['finished', 'finished']);
  });

  it('do nothing where there is nothing to take back', async () => {
    await pilot.imports(1);
    expect(await pilot.project.undo(pilot.sheet, pilot.leadId)).toBeNull();
    expect(await pilot.project.undo('project', pilot.leadId)).toBeNull();
  });

  it('do not remove a coder who has coded since', async () => {
    await pilot.imports(1);
    await addSecond();
    await pilot.project.act((state) => codingAct(state, { ...pilot.sheet, coderId: 'second' }, 'a', coding('a')));
    await expect(pilot.project.undo('project', pilot.leadId)).rejects.toMatchObject({
      problem: { code: 'cannot_undo' },
    });
    expect(pilot.project.state().coders).toHaveLength(2);
  });
});
