import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChooseOutcome } from '../../../../electron/contract.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { readCopy } from '../../../../renderer/domain/exchange/copy/read-copy.ts';
import { writeCopy } from '../../../../renderer/domain/exchange/copy/write-copy.ts';
import { textHash } from '../../../../renderer/domain/exchange/text-hash.ts';
import { BackupsScreen } from '../../../../renderer/features/backups/backups-screen.tsx';
import { type BackupFolderDouble, backupFolderDouble } from '../../../support/backup-folder-double.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { type SealingProject, sealingProject } from '../../../support/sealing-project.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { storageDouble } from '../../../support/storage-double.ts';
import { ada, ben, sheet, study } from '../../../support/study.ts';

// happy-dom has no workers: the same answers, given at once.
vi.mock('../../../../renderer/workers/export-copy-in-worker.ts', () => ({ writeCopyInWorker: writeCopy }));
vi.mock('../../../../renderer/workers/import-copy-in-worker.ts', () => ({ readCopyInWorker: readCopy }));

let project: SealingProject;
let folder: BackupFolderDouble;
let chosen: ChooseOutcome;

const early: Dataset = { ...study(3), sheets: [sheet('n1', ada, ['safety'])] };
const late: Dataset = { ...study(3), sheets: [sheet('n1', ada, ['safety', 'voice', 'rights'])] };

beforeEach(async () => {
  storageDouble();
  folder = backupFolderDouble();
  project = await sealingProject(early);
  chosen = null;
});

function show(viewerId = ada.id, abilities: Parameters<typeof desktopDouble>[0] = {}) {
  const desktop = desktopDouble({ kind: 'electron', backups: folder, chooseFile: async () => chosen, ...abilities });
  return showScreen(project, viewerId, (props) => <BackupsScreen {...props} desktop={desktop} appVersion="0.1.0" />);
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => fireEvent.click(await button(name));
const rows = () =>
  within(screen.getByRole('table', { name: 'Backups' }))
    .getAllByRole('row')
    .slice(1);
const becomes = (dataset: Dataset) =>
  project.rewrite((now) => ({ ...dataset, narratives: now.narratives, project: { ...now.project, copyId: 'copy-1' } }));

async function backUp(): Promise<void> {
  await press('Back up now');
  await screen.findByText(/^Backed up at/);
}

describe('the screen of backups', () => {
  it('says so while there is none, and then what each holds and that it is whole', async () => {
    await project.act(() => ({ coderId: ada.id, scope: 'project', label: 'save_copy', entries: [] }));
    show();
    expect(await screen.findByText('No backup here yet')).toBeTruthy();
    await backUp();
    const [row] = await waitFor(rows);
    expect(row?.textContent).toMatch(/by hand331Ada Osei and Ben Hale.*kB/);
    await waitFor(() => expect(rows()[0]?.textContent).toContain('Whole'));
  });

  it('counts no coded segments where the count would tell of colleagues’ hidden coding', async () => {
    project = await sealingProject({ ...early, sheets: [...early.sheets, sheet('n2', ben, ['voice'], 'in_progress')] });
    show();
    await backUp();
    const [row] = await waitFor(rows);
    expect(row?.textContent).toMatch(/by hand33—Ada/);
    expect(screen.getByText(/Coded segments are not counted where/)).toBeTruthy();
  });

  it('lets a coder back up and not restore, and names the lead', async () => {
    show(ben.id);
    await backUp();
    expect(screen.getByText('Everyone can back up. Restoring is for the lead: Ada Osei.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Restore/ })).toBeNull();
  });

  it('lists one whose end was altered as damaged, and does not offer to restore it', async () => {
    const { unmount } = show();
    await backUp();
    unmount();
    for (const bytes of folder.files.values()) bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1;
    show();
    await waitFor(() => expect(rows()[0]?.textContent).toContain('Damaged: cannot be restored'));
    expect(screen.queryByRole('button', { name: /^Restore… / })).toBeNull();
  });

  it('says with what a backup opens elsewhere once the ways in have changed', async () => {
    show();
    await backUp();
    const vault = await project.vault();
    project.setVault({ ...vault, recovery: { ...vault.recovery, setAt: Date.UTC(2026, 10, 2) } });
    await press('Back up now');
    await waitFor(() => expect(rows()).toHaveLength(2));
    const told = rows().map((row) => /the recovery code of 1 October 2026/.test(row.textContent ?? ''));
    expect(told).toEqual([false, true]);
  });

  it('says what to do when the folder is gone', async () => {
    folder.fail('missing');
    show();
    expect((await screen.findByRole('alert')).textContent).toMatch(/is not there\. Plug its drive in/);
    await press('Back up now');
    await waitFor(async () => expect((await button('Back up now')).hasAttribute('data-loading')).toBe(false));
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });
});

describe('restoring a backup', () => {
  it('shows what would go, takes a snapshot first, and is noted in the history of a copy of its own', async () => {
    show();
    await backUp();
    await becomes(late);
    await press(/^Restore… /);
    expect(await screen.findByText(/would go: 2 coded segments by 1 coder/)).toBeTruthy();
    expect(screen.getByText('Ada Osei: 2 coded segments would go')).toBeTruthy();
    expect(folder.files.size).toBe(1);
    await press('Restore this backup');
    expect(await screen.findByText(/^Restored: the project is as it was/)).toBeTruthy();
    const restored = await project.dataset();
    expect(restored.sheets[0]?.codings.map(({ codeId }) => codeId)).toEqual(['safety']);
    expect(restored.project.copyId).not.toBe('copy-1');
    expect(restored.changes.at(-1)).toMatchObject({
      seq: 1,
      coderId: ada.id,
      label: 'restore_backup',
      note: expect.stringMatching(/^Backup made \d{4}-\d\d-\d\d \d\d:\d\d UTC$/),
    });
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(screen.getByText('before a restore')).toBeTruthy();
    expect(await readCopy(await writeCopy(restored, { savedAt: 0, appVersion: '1' }))).toHaveProperty('dataset');
  });

  it('changes nothing if what is here cannot be backed up first', async () => {
    show();
    await backUp();
    await becomes(late);
    await press(/^Restore… /);
    await screen.findByRole('heading', { name: /would go/ });
    folder.fail('no_space');
    await press('Restore this backup');
    expect((await screen.findByRole('alert')).textContent).toMatch(/Nothing was restored.*not enough free space/);
    expect((await project.dataset()).sheets[0]?.codings).toHaveLength(3);
  });

  it('of what is here already is not offered', async () => {
    show();
    await backUp();
    await press(/^Restore… /);
    expect(await screen.findByText(/exactly what is here now/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Restore this backup' })).toBeNull();
  });

  it('brings no withdrawn case back', async () => {
    show();
    await backUp();
    const caseHash = await textHash('project-1\nc2');
    const withdrawal = { caseHash, narrativeIds: ['n2'], by: ada.id, at: 5 };
    await project.rewrite((now) => ({
      ...now,
      cases: now.cases.filter(({ id }) => id !== 'c2'),
      narratives: now.narratives.filter(({ id }) => id !== 'n2'),
      sheets: late.sheets,
      withdrawals: [withdrawal],
    }));
    await press(/^Restore… /);
    expect(await screen.findByText(/1 case in it was withdrawn since/)).toBeTruthy();
    await press('Restore this backup');
    await screen.findByText(/^Restored/);
    const { cases, narratives, withdrawals } = await project.dataset();
    expect(cases.map(({ id }) => id)).toEqual(['c1', 'c3']);
    expect(narratives.map(({ id }) => id)).toEqual(['n1', 'n3']);
    expect(withdrawals).toEqual([withdrawal]);
  });

  it('from a file of another key asks for its recovery code, and refuses another project’s', async () => {
    const elsewhere = await sealingProject(late, '11111111-0000');
    const content = await writeCopy(await elsewhere.dataset(), { savedAt: Date.UTC(2026, 0, 2), appVersion: '1' });
    const facts = {
      madeAt: Date.UTC(2026, 0, 2),
      appVersion: '1',
      reason: 'on_demand',
      projectId: 'project-1',
    } as const;
    const rest = { copyId: 'c', label: 'x', cases: 1, narratives: 1, codings: 1, coders: [], lastSeq: 0 };
    chosen = { name: 'usb.outcomes', bytes: await elsewhere.seal(content, { ...facts, ...rest }) };
    show();
    await press('Restore from a file…');
    fireEvent.click(await screen.findByRole('radio', { name: 'Recovery code' }));
    const field = await screen.findByRole('textbox', { name: 'Recovery code' });
    fireEvent.change(field, { target: { value: project.recoveryCode } });
    await press('Open');
    expect((await screen.findByRole('alert')).textContent).toMatch(/not the one of this file/);
    fireEvent.change(field, { target: { value: elsewhere.recoveryCode } });
    await press('Open');
    expect(await screen.findByRole('button', { name: 'Restore this backup' })).toBeTruthy();
    await press('Leave all as it is');

    const other = { ...late, project: { ...late.project, id: 'project-2', label: 'Another study' } };
    const bytes = await writeCopy(await (await sealingProject(other)).dataset(), { savedAt: 0, appVersion: '1' });
    chosen = { name: 'other.outcomes', bytes };
    await press('Restore from a file…');
    expect((await screen.findByRole('alert')).textContent).toMatch(/holds another project, ‘Another study’/);
  });
});
