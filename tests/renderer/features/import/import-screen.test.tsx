import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { planImport } from '../../../../renderer/domain/exchange/plan-import.ts';
import { readTable } from '../../../../renderer/domain/exchange/read-table.ts';
import type { OpenProject } from '../../../../renderer/storage/open-project.ts';
import { newProject, storageDouble } from '../../../support/storage-double.ts';
import {
  check,
  choose,
  importAll,
  onDone,
  rowsOf,
  saveFile,
  showImport,
  storedTexts,
  threeCases,
} from './import-desk.tsx';

// happy-dom has no workers: the same functions run in the test's own thread.
vi.mock('../../../../renderer/workers/import-in-worker.ts', () => ({
  readTableInWorker: vi.fn((name: string, bytes: Uint8Array) => readTable(name, bytes)),
  planImportInWorker: vi.fn(planImport),
}));

let project: OpenProject;

beforeEach(async () => {
  vi.clearAllMocks();
  project = await newProject(storageDouble());
});

describe('importing a file', () => {
  it('shows what was found, stores nothing before it is asked to, and then reports', async () => {
    showImport(project);
    choose(threeCases);
    expect(await screen.findByText('CRLF (Windows)')).toBeTruthy();
    expect(screen.getByText('He said: "I was heard".↵', { exact: false })).toBeTruthy();
    const table = await check();
    expect(rowsOf(table).map((cells) => cells.slice(0, 3))).toEqual([
      ['1', 'A1', 'Comes in'],
      ['2', 'A2', 'Comes in'],
      ['3', 'A3', 'Comes in'],
    ]);
    expect(project.state().narratives).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Import 3 narratives' }));
    expect(await screen.findByText('3 narratives came in')).toBeTruthy();
    expect(await storedTexts(project)).toEqual({
      A1: ['She joined a football club.'],
      A2: ['He said: "I was heard".\nA plan was made.'],
      A3: ['Nothing was said of school.'],
    });
    expect(project.state().cases[0]).toEqual({ id: 'A1', attributes: { region: 'Wales', age_band: '16-17' } });
  });

  it('ends with the first narrative to code, or without', async () => {
    showImport(project);
    choose(threeCases);
    await check();
    fireEvent.click(screen.getByRole('button', { name: 'Import 3 narratives' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Start coding' }));
    expect(onDone).toHaveBeenLastCalledWith(project.state().narratives[0]?.id);
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onDone).toHaveBeenLastCalledWith(null);
  });

  it('says that the same file brings nothing new, and offers no import', async () => {
    await importAll(project, threeCases);
    const before = project.state();
    showImport(project);
    choose(threeCases);
    const table = await check();
    expect(screen.getByText('Nothing new')).toBeTruthy();
    expect(rowsOf(table).map((cells) => cells[2])).toEqual(Array(3).fill('Is already here'));
    expect(screen.queryByRole('button', { name: /^Import / })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onDone).toHaveBeenCalledWith(null);
    expect(project.state()).toBe(before);
  });

  it('costs a bad row that row, and says why', async () => {
    showImport(project);
    choose(`${threeCases}\r\n,Wales,16-17,No id here\r\nA5,Wales,16-17,\r\nA6,too few`);
    await check();
    fireEvent.click(screen.getByRole('radio', { name: 'Left out 3' }));
    expect(rowsOf(screen.getByRole('table', { name: 'What each row would do' }))).toEqual([
      ['4', '–', 'Is left out', 'It has no case id.'],
      ['5', 'A5', 'Is left out', 'It has no text.'],
      ['6', '–', 'Is left out', expect.stringContaining('It has 2 of 4 cells.')],
    ]);
    expect(screen.getByRole('button', { name: 'Import 3 narratives' })).toBeTruthy();
  });

  it('saves the report of every row as CSV, and says where', async () => {
    showImport(project);
    choose(`${threeCases}\r\nA9,Wales,16-17,`);
    await check();
    fireEvent.click(screen.getByRole('button', { name: 'Import 3 narratives' }));
    saveFile.mockResolvedValueOnce({ place: 'Documents' });
    fireEvent.click(await screen.findByRole('button', { name: 'Save the report…' }));
    expect(await screen.findByText('The report is saved as ‘Documents’.')).toBeTruthy();
    const [file] = saveFile.mock.calls[0] ?? [];
    expect(file?.name).toMatch(/^Pilot_import-report_\d{4}-\d\d-\d\d\.csv$/);
    const lines = new TextDecoder().decode(file?.bytes).trimEnd().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[4]).toContain('A9,refused,It has no text.');
  });
});

describe('naming the columns', () => {
  it('keeps only the attributes that are ticked, and no column that is not named', async () => {
    showImport(project);
    choose(threeCases);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'age_band' }));
    await check();
    fireEvent.click(screen.getByRole('button', { name: 'Import 3 narratives' }));
    await screen.findByText('3 narratives came in');
    expect(project.state().cases.map((each) => each.attributes)).toEqual([
      { region: 'Wales' },
      { region: 'London' },
      { region: 'Wales' },
    ]);
  });

  it('takes another column for the text, and a title', async () => {
    showImport(project);
    choose(threeCases);
    fireEvent.click(await screen.findByRole('combobox', { name: 'Title (optional)' }));
    fireEvent.click(screen.getByRole('option', { name: 'region' }));
    expect(screen.queryByRole('checkbox', { name: 'region' })).toBeNull();
    await check();
    fireEvent.click(screen.getByRole('button', { name: 'Import 3 narratives' }));
    await screen.findByText('3 narratives came in');
    expect(project.state().narratives.map((each) => each.title)).toEqual(['Wales', 'London', 'Wales']);
  });

  it('does not go on without a kind of narrative', async () => {
    showImport(project);
    choose(threeCases);
    fireEvent.change(await screen.findByRole('combobox', { name: 'Kind of narrative' }), { target: { value: '  ' } });
    expect(screen.getByText('Say what kind of narratives these are.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Check the rows' }).hasAttribute('disabled')).toBe(true);
  });

  it('finds the columns as they were named when one comes back from the check', async () => {
    showImport(project);
    choose(threeCases);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'region' }));
    await check();
    fireEvent.click(screen.getByRole('button', { name: 'Back to the columns' }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'region' }).checked).toBe(false);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'age_band' }).checked).toBe(true);
  });
});
