import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackupFolder } from '../../../../renderer/desktop/desktop.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { readCopy } from '../../../../renderer/domain/exchange/copy/read-copy.ts';
import { writeCopy } from '../../../../renderer/domain/exchange/copy/write-copy.ts';
import { CasesScreen } from '../../../../renderer/features/cases/cases-screen.tsx';
import type { OpenProject } from '../../../../renderer/storage/open-project.ts';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import { backupFolderDouble } from '../../../support/backup-folder-double.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { onScreen } from '../../../support/on-screen.tsx';
import { rewritable } from '../../../support/rewritable-project.ts';
import { codingOn, narrativeOf, noon, sheetBy, project as studyOf } from '../../domain/exchange/support/project.ts';

vi.mock('../../../../renderer/workers/import-copy-in-worker.ts', () => ({ readCopyInWorker: vi.fn(readCopy) }));
vi.mock('../../../../renderer/workers/export-copy-in-worker.ts', () => ({ writeCopyInWorker: vi.fn(writeCopy) }));

const saveFile = vi.fn(async (_file: { readonly name: string; readonly bytes: Uint8Array }) => ({
  place: 'Documents',
}));
beforeEach(() => vi.clearAllMocks());

const saved = {
  seq: 1,
  copyId: 'copy-1',
  at: noon,
  coderId: 'a',
  scope: 'project',
  label: 'save_copy',
  entries: [],
} as const;

/** Ada leads. Case C1 has two narratives that both coders have worked on; Ben's note on C3 names it. */
function data(): Dataset {
  const base = studyOf({ changes: [saved] });
  const memo = codingOn('m', 'voice', 0, 5, { memo: 'As in C1.' });
  return {
    ...base,
    narratives: [...base.narratives, narrativeOf('n5', 'C2', 'Her brother is C1.')],
    sheets: [...base.sheets, sheetBy('b', 'n4', [memo])],
  };
}

async function show(project: OpenProject, backups: BackupFolder | null, viewerId = 'a') {
  const viewer = project.state().coders.find(({ id }) => id === viewerId);
  if (!viewer) throw new Error(`No coder ${viewerId}`);
  const desktop = desktopDouble({ backups, saveFile });
  const props = { project, viewer, desktop, onOpen: vi.fn(), onImport: vi.fn() };
  const { rerender } = onScreen(<CasesScreen {...props} view={project.state()} />);
  project.subscribe(() => rerender(<CasesScreen {...props} view={project.state()} />));
}

async function toTheForm(caseId: string) {
  const [more] = screen.getAllByRole('button', { name: `More about case ${caseId}` });
  if (more) fireEvent.click(more);
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Withdraw this case…' }));
  await screen.findByRole('heading', { name: `Withdraw case ${caseId}` });
  await waitFor(() => expect(screen.queryByText('Looking through the history', { exact: false })).toBeNull());
}

const act = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Withdraw this case' });
const type = (text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: 'Type the case id to confirm' }), { target: { value: text } });

async function withdraw(caseId: string) {
  await toTheForm(caseId);
  type(caseId);
  fireEvent.click(act());
  await screen.findByRole('heading', { name: `Case ${caseId} is withdrawn` });
}

async function savedReport(): Promise<string> {
  fireEvent.click(screen.getByRole('button', { name: 'Save the report…' }));
  await screen.findByText('The report is saved as ‘Documents’.', { exact: false });
  return new TextDecoder().decode(saveFile.mock.calls[0]?.[0].bytes);
}

describe('who may withdraw a case', () => {
  it('the lead, and no other coder', async () => {
    await show(rewritable(data()), null, 'b');
    expect(screen.getAllByRole('row').length).toBeGreaterThan(1);
    expect(screen.queryByRole('button', { name: /^More about/ })).toBeNull();
  });
});

describe('before a case is withdrawn', () => {
  it('the page says what goes, what stays and what lies out of reach, and not how much others coded', async () => {
    await show(rewritable(data()), null);
    await toTheForm('C1');
    expect(screen.getByText(/^2 narratives, with text and title/)).toBeTruthy();
    expect(screen.getByText(/The file that the case was imported from: ‘summaries.csv’/)).toBeTruthy();
    expect(screen.getByText('Copies of the project, saved on 22 November 2026')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\d+ (coded segment|memo|coder)/);
  });

  it('every pack that holds the case is named with its coder, and no other pack', async () => {
    const pack = {
      kind: 'coding',
      passage: 'made',
      packId: 'p',
      coderId: 'b',
      recipient: 'age1',
      madeAt: noon,
      at: noon,
    } as const;
    const packs = [
      { ...pack, id: 'p1', fileName: 'Study_coding-pack_BH.age', narrativeIds: ['n1', 'n3'] },
      {
        ...pack,
        id: 'p2',
        kind: 'return',
        passage: 'opened',
        fileName: 'Study_return_BH.age',
        narrativeIds: ['n2'],
      } as const,
      { ...pack, id: 'p3', fileName: 'Study_coding-pack_BH-2.age', narrativeIds: ['n3'] },
    ];
    await show(rewritable({ ...data(), packs }), null);
    await toTheForm('C1');
    const ben = data().coders.find(({ id }) => id === 'b')?.name;
    expect(
      screen.getByText(`The coding pack for ${ben}, made on 22 November 2026: ‘Study_coding-pack_BH.age’`),
    ).toBeTruthy();
    expect(screen.getByText(`The return pack of ${ben}, made on 22 November 2026: ‘Study_return_BH.age’`)).toBeTruthy();
    expect(screen.queryByText(/Study_coding-pack_BH-2/)).toBeNull();
  });

  it('only the case id itself, as it is written, opens the way', async () => {
    const project = rewritable(data());
    await show(project, null);
    await toTheForm('C1');
    for (const wrong of ['', 'c1', 'C', 'C11']) {
      type(wrong);
      expect(act().disabled).toBe(true);
    }
    type(' C1 ');
    expect(act().disabled).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('grid', { name: 'Cases' })).toBeTruthy();
    expect(project.rewrites).toBe(0);
  });
});

describe('a withdrawn case', () => {
  it('is out of the project and the list, and the report counts what went', async () => {
    const project = rewritable(data());
    await show(project, null);
    await withdraw('C1');
    expect(screen.getByText('4 coded segments and 1 memo by 2 coders')).toBeTruthy();
    const text = await savedReport();
    expect(text).toContain('Case: C1\r\n');
    expect(text).toContain('stands in a text or an attribute of 1 other case: ‘C2’');
    expect(text).toContain('1 memo on other cases has the id of this case in it.');
    expect(saveFile.mock.calls[0]?.[0].name).toMatch(/^Closure-study-North-South_withdrawal_\d{4}-\d\d-\d\d\.txt$/);
    fireEvent.click(screen.getByRole('button', { name: 'Back to the cases' }));
    const cells = screen.getAllByRole('gridcell').map((cell) => cell.textContent);
    expect(cells).not.toContain('C1');
    expect(cells).toContain('C2');
    expect(project.state().withdrawals).toHaveLength(1);
  });

  it('that could not be withdrawn is still there, and the page says why', async () => {
    const project = rewritable(data());
    project.failNextRewrite(new StorageError({ code: 'no_space', place: 'Pilot' }));
    await show(project, null);
    await toTheForm('C1');
    type('C1');
    fireEvent.click(act());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The case is still in the project');
    expect(alert.textContent).toContain('The disk is full');
    fireEvent.click(act());
    expect(await screen.findByRole('heading', { name: 'Case C1 is withdrawn' })).toBeTruthy();
  });

  it('leaves records behind that could not be read, which the page tells before, with missing ones, and the report after', async () => {
    const project = rewritable(data());
    vi.spyOn(project, 'problems').mockReturnValue([
      { code: 'damaged_record', place: 'x', details: {} },
      { code: 'missing_record', place: 'y', details: {} },
      { code: 'damaged_manifest', place: 'z', details: {} },
    ]);
    await show(project, null);
    await toTheForm('C1');
    expect(screen.getByText('2 records could not be read or are missing', { exact: false })).toBeTruthy();
    type('C1');
    fireEvent.click(act());
    await screen.findByRole('heading', { name: 'Case C1 is withdrawn' });
    expect(await savedReport()).toContain(
      '1 record of the project could not be read, so nobody can tell whether it was',
    );
  });

  it('is not held up by a history that cannot be read, and then names no dates of copies', async () => {
    const project = rewritable(data());
    vi.spyOn(project, 'history').mockRejectedValue(new StorageError({ code: 'read_failed', place: 'changes' }));
    await show(project, null);
    await toTheForm('C1');
    expect(screen.getByText('Copies of the project that were saved')).toBeTruthy();
  });
});

describe('backups in the folder', () => {
  const nothing = new Uint8Array();

  it('that hold the case are written anew without it, others are left alone', async () => {
    const project = rewritable(data());
    const folder = backupFolderDouble('Backups');
    const withIt = folder.put('one', project.id, await project.backup(data()));
    const without = folder.put(
      'two',
      project.id,
      await project.backup({ ...data(), cases: [], narratives: [], sheets: [] }),
    );
    const bytes = folder.files.get(without);
    await show(project, folder);
    await withdraw('C1');
    expect(screen.getByText(/^1 backup in ‘Backups’ was written anew/)).toBeTruthy();
    expect(screen.getByText('1 backup in ‘Backups’ did not hold the case')).toBeTruthy();
    expect([...folder.files.keys()]).not.toContain(withIt);
    expect(folder.files.get(without)).toBe(bytes);
    const [rewritten] = [...folder.files].filter(([name]) => name !== without);
    const { dataset, facts } = await project.opened(rewritten?.[1] ?? nothing);
    expect(JSON.stringify(dataset)).not.toContain('She feels safe');
    expect(dataset.withdrawals).toHaveLength(1);
    expect(facts).toMatchObject({ cases: 2, narratives: 3, madeAt: noon, reason: 'close' });
  });

  it('that cannot be opened are named, left, and tried again when asked, which says so if it fails', async () => {
    const project = rewritable(data());
    const folder = backupFolderDouble('Backups');
    const whole = await project.backup(data());
    const bad = folder.put('bad', project.id, whole.slice(0, 20));
    await show(project, folder);
    await withdraw('C1');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain(bad);
    expect([...folder.files.keys()]).toEqual([bad]);
    const list = vi.spyOn(folder, 'list');
    list.mockRejectedValueOnce(new StorageError({ code: 'closed', place: 'project' }));
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('The project was closed', { exact: false })).toBeTruthy();
    folder.files.set(bad, whole);
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByText(/^1 backup in ‘Backups’ was written anew/)).toBeTruthy();
  });

  it('are left as they are where a new one cannot be written', async () => {
    const project = rewritable(data());
    const folder = backupFolderDouble('Backups');
    const name = folder.put('one', project.id, await project.backup(data()));
    folder.refuseWrites('no_space');
    await show(project, folder);
    await withdraw('C1');
    expect(screen.getByRole('alert').textContent).toContain(name);
    expect([...folder.files.keys()]).toEqual([name]);
  });

  it('that were made while the case was withdrawn are gone through too', async () => {
    const project = rewritable(data());
    const folder = backupFolderDouble('Backups');
    project.onRewrite(async () => void folder.put('late', project.id, await project.backup(data())));
    await show(project, folder);
    await withdraw('C1');
    expect(screen.getByText(/^1 backup in ‘Backups’ was written anew/)).toBeTruthy();
    for (const bytes of folder.files.values()) {
      expect(JSON.stringify((await project.opened(bytes)).dataset)).not.toContain('She feels safe');
    }
  });

  it('in a folder that is gone are told as such', async () => {
    const project = rewritable(data());
    const folder = backupFolderDouble('Backups');
    folder.fail('missing');
    await show(project, folder);
    await withdraw('C1');
    expect(screen.getByRole('alert').textContent).toContain('‘Backups’ is no longer there');
  });
});
