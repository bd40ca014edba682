import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Act } from '../../../../renderer/domain/coding/change.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { exportFiles } from '../../../../renderer/domain/exchange/export-files.ts';
import type { ExportOptions } from '../../../../renderer/domain/exchange/export-options.ts';
import { HistoryScreen } from '../../../../renderer/features/history/history-screen.tsx';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { heldProject } from '../../../support/held-project.ts';
import { onScreen } from '../../../support/on-screen.tsx';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, sheet } from '../../../support/study.ts';
import { coded, dataset, details, lines, onBackups, onOpenNarrative, opened, show, story } from './history-desk.tsx';

// happy-dom has no workers: the same files, written at once.
vi.mock('../../../../renderer/workers/export-in-worker.ts', () => ({
  exportFilesInWorker: async (visible: Dataset, options: ExportOptions) => exportFiles(visible, options),
}));

beforeEach(() => {
  vi.clearAllMocks();
  onScreen(<div />);
  cleanup();
});

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
    fireEvent.click(await screen.findByRole('option', { name: 'Imports, exports, copies, openings' }));
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
