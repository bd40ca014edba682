import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NamedBytes } from '../../../../electron/contract.ts';
import type { Act, Change } from '../../../../renderer/domain/coding/change.ts';
import type { Coder } from '../../../../renderer/domain/coding/coder.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { exportFiles } from '../../../../renderer/domain/exchange/export-files.ts';
import type { ExportOptions } from '../../../../renderer/domain/exchange/export-options.ts';
import { HistoryScreen } from '../../../../renderer/features/history/history-screen.tsx';
import type { OpenProject } from '../../../../renderer/storage/open-project.ts';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { heldProject } from '../../../support/held-project.ts';
import { onScreen } from '../../../support/on-screen.tsx';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, sheet, study } from '../../../support/study.ts';

// happy-dom has no workers: the same files, written at once.
vi.mock('../../../../renderer/workers/export-in-worker.ts', () => ({
  exportFilesInWorker: async (visible: Dataset, options: ExportOptions) => exportFiles(visible, options),
}));

const onOpenNarrative = vi.fn<(narrativeId: string) => void>();
const onBackups = vi.fn<() => void>();
let projects = 0;
beforeEach(() => {
  vi.clearAllMocks();
  projects += 1;
  onScreen(<div />);
  cleanup();
});

const settings = (from: string, to: string): Act => {
  const face = { activeSchemeId: 'seven_outcomes', settings: { suggestions: 'never' } } as const;
  const entry = { table: 'project', before: { ...face, label: from }, after: { ...face, label: to } } as const;
  return { coderId: ada.id, scope: 'project', label: 'change_settings', entries: [entry] };
};

function coded(coder: Coder, narrativeId: string, codeId: string): Act {
  const after = sheet(narrativeId, coder, [codeId]).codings[0] ?? null;
  const key = { narrativeId, coderId: coder.id };
  return {
    ...{ coderId: coder.id, scope: key, label: 'add_code' },
    entries: [{ table: 'codings', ...key, id: `${narrativeId} ${codeId}`, before: null, after }],
  };
}

const opened: Act = {
  ...{ coderId: ada.id, scope: 'project', label: 'open_early', note: 'Ben is ill' },
  entries: [
    {
      ...{ table: 'openings', narrativeId: 'n2', leadId: ada.id, before: null },
      after: { narrativeId: 'n2', leadId: ada.id, reason: 'Ben is ill', at: 0 },
    },
  ],
};

/** Acts on two days, an hour apart: the first two on 20 November, the others on 21 November 2021. */
function journal(acts: readonly (Act & Pick<Change, 'undoes'>)[]): Change[] {
  const at = (index: number) => new Date(2021, 10, index < 2 ? 20 : 21, 9 + index).getTime();
  return acts.map((one, index) => ({ ...one, seq: index + 1, copyId: 'copy-1', at: at(index) }));
}

/** n1: both at work on it. n2: both have finished. */
function dataset(acts: readonly (Act & Pick<Change, 'undoes'>)[]): Dataset {
  const base = study(12);
  const sheets = [
    sheet('n1', ada, ['safety'], 'in_progress'),
    sheet('n1', ben, ['voice'], 'in_progress'),
    sheet('n2', ada, ['rights']),
    sheet('n2', ben, ['inclusion']),
  ];
  return { ...base, project: { ...base.project, id: `project ${projects}` }, sheets, changes: journal(acts) };
}

const story = [
  settings('Pilot', 'Closure study'),
  coded(ada, 'n1', 'safety'),
  coded(ben, 'n1', 'voice'),
  coded(ben, 'n2', 'inclusion'),
  opened,
];

async function show(
  acts: readonly (Act & Pick<Change, 'undoes'>)[] = story,
  viewer = ben,
  more: Partial<OpenProject> = {},
) {
  const project = { ...heldProject(dataset(acts)), ...more };
  const saved: NamedBytes[] = [];
  const desktop = desktopDouble({
    saveFile: async (file) => {
      saved.push(file);
      return { place: file.name };
    },
  });
  showScreen(project, viewer.id, (props) => (
    <HistoryScreen {...props} desktop={desktop} onOpenNarrative={onOpenNarrative} onBackups={onBackups} />
  ));
  await waitFor(() => expect(screen.queryByText('Reading the history')).toBeNull());
  return { project, saved };
}

/** The lines of the list, as they are read from left to right. */
const lines = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent)
        .join(' | '),
    );
const details = () => within(screen.getByRole('region', { name: 'The change in full' }));
const find = (text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: 'Find a case by id' }), { target: { value: text } });

describe('the history', () => {
  it('lists who did what and when, newest first, by day, with reasons', async () => {
    await show(story, ben);
    expect(lines()).toEqual([
      'Sunday, 21 November 2021',
      '13:00 | Opened the coding of 1 narrative early: c2Ada Osei  ·  Reason: Ben is ill | ',
      '12:00 | Coded Inclusion at 0–8Ben Hale | Case c2',
      '11:00 | Coded Voice at 0–8Ben Hale | Case c1',
      'Saturday, 20 November 2021',
      '09:00 | Renamed the project from ‘Pilot’ to ‘Closure study’Ada Osei | ',
    ]);
  });

  it('neither shows nor counts what another coder does on a narrative that is still closed', async () => {
    await show(story, ben);
    expect(screen.getByText('4 changes')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Safety|10:00/);
    cleanup();
    await show(story, ada);
    expect(screen.getByText('4 changes')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Voice|11:00/);
  });

  it('judges by the hidden sheets: finishing before the others opens nothing', async () => {
    const all = dataset(story);
    const sheets = all.sheets.map((one) =>
      one.narrativeId === 'n1' && one.coderId === ben.id ? sheet('n1', ben, ['voice']) : one,
    );
    const project = heldProject({ ...all, sheets });
    showScreen(project, ben.id, (props) => (
      <HistoryScreen {...props} desktop={desktopDouble()} onOpenNarrative={onOpenNarrative} onBackups={onBackups} />
    ));
    expect(await screen.findByText('4 changes')).toBeTruthy();
    expect(document.body.textContent).not.toContain('Safety');
  });

  it('says what an undo took back, and marks what no longer holds', async () => {
    const undo = { ...coded(ben, 'n2', 'inclusion'), undoes: 4 };
    await show([...story.slice(0, 4), undo], ben);
    expect(lines()[1]).toBe('13:00 | Took back: coded Inclusion at 0–8Ben Hale | Case c2');
    expect(lines()[2]).toBe('12:00 | Coded Inclusion at 0–8Ben Hale | Taken back  ·  Case c2');
  });

  it('is narrowed to a case by its id, and an id in full means that case alone', async () => {
    await show([...story, coded(ben, 'n10', 'rights')], ben);
    find('C1');
    expect(await screen.findByText('1 of 5 changes')).toBeTruthy();
    expect(lines().join()).not.toContain('c10');
    find('c10');
    expect(await screen.findByText('1 of 5 changes')).toBeTruthy();
    find('nowhere');
    fireEvent.click(await screen.findByRole('button', { name: 'Show every change' }));
    expect(await screen.findByText('5 changes')).toBeTruthy();
  });

  it('is narrowed to a person and to a kind of change', async () => {
    await show(story, ben);
    fireEvent.click(screen.getByRole('combobox', { name: 'Who did it' }));
    fireEvent.click(await screen.findByRole('option', { name: 'Ada Osei' }));
    expect(await screen.findByText('2 of 4 changes')).toBeTruthy();
    fireEvent.click(screen.getByRole('combobox', { name: 'Kind of change' }));
    fireEvent.click(await screen.findByRole('option', { name: 'Imports, copies, openings' }));
    expect(await screen.findByText('1 of 4 changes')).toBeTruthy();
  });

  it('is walked by the arrow keys, and Enter opens the narrative', async () => {
    await show(story, ben);
    const grid = screen.getByRole('grid');
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('Inclusion');
    fireEvent.keyDown(grid, { key: 'End' });
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('Renamed');
    fireEvent.keyDown(grid, { key: 'ArrowUp' });
    fireEvent.keyDown(grid, { key: 'Enter' });
    expect(onOpenNarrative).toHaveBeenCalledWith('n1');
  });

  it('says so where it cannot be read', async () => {
    const history = () => Promise.reject(new StorageError({ code: 'closed', place: 'changes' }));
    await show(story, ben, { history });
    expect((await screen.findByRole('alert')).textContent).toMatch(/The project was closed/);
  });

  it('shows a new change as it happens', async () => {
    const { project } = await show([], ada);
    const before = project.state().project;
    const face = { label: before.label, activeSchemeId: before.activeSchemeId, settings: before.settings };
    const entry = { table: 'project', before: face, after: { ...face, label: 'Renamed' } } as const;
    await act(() =>
      project.act(() => ({ coderId: ada.id, scope: 'project', label: 'change_settings', entries: [entry] })),
    );
    expect((await screen.findAllByText(/to ‘Renamed’/)).length).toBeGreaterThan(0);
  });

  it('says which backup was restored, and that a case was withdrawn, without naming it', async () => {
    const restored: Act = {
      ...{ coderId: ada.id, scope: 'project', label: 'restore_backup', entries: [] },
      note: 'Backup made 2021-11-19T17:02:00Z',
    };
    await show([restored, { coderId: ada.id, scope: 'project', label: 'withdraw_case', entries: [] }], ben);
    expect(lines().slice(1)).toEqual([
      '10:00 | Withdrew a case and erased everything of itAda Osei | ',
      '09:00 | Restored a backupAda Osei  ·  Backup made 2021-11-19T17:02:00Z | ',
    ]);
  });

  it('shows script in a memo or reason as text and runs nothing', async () => {
    const evil = '<img src=x onerror="window.ran=1">';
    await show([{ ...opened, note: evil }], ada);
    expect(details().getByText(evil)).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });

  it('is saved as journal.csv with what the viewer may see', async () => {
    const { saved } = await show(story, ben);
    fireEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
    expect(await screen.findByText(/^Saved as Closure-study_journal_.*\.csv: 4 changes\./)).toBeTruthy();
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(saved[0]?.bytes);
    expect(text.startsWith('\uFEFFschema_version,project_id,copy_id,change_no,at,')).toBe(true);
    expect(text).toContain(',Ben is ill,');
    expect(text).not.toContain('safety');
  });
});

describe('the way back', () => {
  const select = (text: RegExp) => {
    const row = screen.getAllByRole('row').find((one) => text.test(one.textContent ?? ''));
    if (!row) throw new Error(`No line ${text}`);
    fireEvent.click(row);
  };

  it('reverts an act of the project for the lead, as a new change', async () => {
    const revert = vi.fn(async () => ({ ...settings('a', 'b'), seq: 6, copyId: 'copy-1', at: 0 }));
    await show(story, ada, { revert });
    select(/Renamed/);
    fireEvent.click(details().getByRole('button', { name: 'Revert this change' }));
    await waitFor(() => expect(revert).toHaveBeenCalledWith(1, ada.id));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what has changed since where a revert no longer fits, and leads there', async () => {
    const revert = () =>
      Promise.reject(new StorageError({ code: 'cannot_revert', place: 'changes 1', details: { seq: 1, records: 1 } }));
    await show([...story, settings('Closure study', 'Final')], ada, { revert });
    select(/‘Pilot’/);
    fireEvent.click(details().getByRole('button', { name: 'Revert this change' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/cannot be reverted/);
    const since = within(screen.getByRole('list', { name: 'Changed since' })).getAllByRole('listitem');
    expect(since.map((one) => one.textContent)).toEqual([
      'Renamed the project from ‘Closure study’ to ‘Final’, Ada Osei, 14:00',
    ]);
    fireEvent.click(screen.getByRole('button', { name: /to ‘Final’/ }));
    expect(details().getByRole('heading').textContent).toContain('‘Final’');
  });

  it('offers a coder no revert of what concerns everybody', async () => {
    await show(story, ben);
    select(/Renamed/);
    expect(details().getByText('Only the lead reverts what concerns the whole project.')).toBeTruthy();
    expect(details().queryByRole('button')).toBeNull();
  });

  it('leads to the narrative for coding, where alone it is undone', async () => {
    await show(story, ben);
    select(/Inclusion/);
    expect(details().getByText('Coding is undone in the narrative itself, step by step.')).toBeTruthy();
    fireEvent.click(details().getByRole('button', { name: 'Open the narrative' }));
    expect(onOpenNarrative).toHaveBeenCalledWith('n2');
  });

  it('leads to the backups for an import, and says of the rest why it is final', async () => {
    const bare = (label: Act['label']): Act => ({ coderId: ada.id, scope: 'project', label, entries: [] });
    await show([bare('import_narratives'), bare('withdraw_case'), bare('open_early')], ada);
    select(/Imported narratives/);
    fireEvent.click(details().getByRole('button', { name: 'Go to backups' }));
    expect(onBackups).toHaveBeenCalledOnce();
    select(/Withdrew a case/);
    expect(details().getByText(/erased for good/)).toBeTruthy();
    select(/Opened coding early/);
    expect(details().getByText(/cannot be made unseen/)).toBeTruthy();
  });
});
