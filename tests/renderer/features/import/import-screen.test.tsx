import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChooseOutcome, NamedBytes, SaveOutcome } from '../../../../electron/contract.ts';
import { addCoding } from '../../../../renderer/domain/coding/add-coding.ts';
import type { Coder } from '../../../../renderer/domain/coding/coder.ts';
import { groupBy } from '../../../../renderer/domain/coding/group-by.ts';
import { sheetOf } from '../../../../renderer/domain/coding/sheet-of.ts';
import { planImport } from '../../../../renderer/domain/exchange/plan-import.ts';
import { readTable } from '../../../../renderer/domain/exchange/read-table.ts';
import type { ReadTableResult } from '../../../../renderer/domain/exchange/table.ts';
import { caseHash } from '../../../../renderer/domain/exchange/text-hash.ts';
import { ImportScreen } from '../../../../renderer/features/import/import-screen.tsx';
import type { OpenProject } from '../../../../renderer/storage/open-project.ts';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import { readTableInWorker } from '../../../../renderer/workers/import-in-worker.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { onScreen } from '../../../support/on-screen.tsx';
import { newProject, storageDouble } from '../../../support/storage-double.ts';

// happy-dom has no workers: the same functions run in the test's own thread.
vi.mock('../../../../renderer/workers/import-in-worker.ts', () => ({
  readTableInWorker: vi.fn((name: string, bytes: Uint8Array) => readTable(name, bytes)),
  planImportInWorker: vi.fn(planImport),
}));

const threeCases = [
  'case_id,region,age_band,summary',
  'A1,Wales,16-17,She joined a football club.',
  'A2,London,13-15,"He said: ""I was heard"".\nA plan was made."',
  'A3,Wales,16-17,Nothing was said of school.',
].join('\r\n');

const chooseFile = vi.fn<() => Promise<ChooseOutcome>>();
const saveFile = vi.fn<(file: NamedBytes) => Promise<SaveOutcome>>();
const onDone = vi.fn<(narrativeId: string | null) => void>();
const onCancel = vi.fn<() => void>();
const desktop = desktopDouble({ chooseFile, saveFile });
let project: OpenProject;

beforeEach(async () => {
  vi.clearAllMocks();
  project = await newProject(storageDouble());
});

function lead(): Coder {
  const [coder] = project.state().coders;
  if (!coder) throw new Error('A new project has its lead');
  return coder;
}

function show() {
  return onScreen(
    <ImportScreen project={project} viewer={lead()} desktop={desktop} onDone={onDone} onCancel={onCancel} />,
  );
}

/** Chooses a file of this text and waits for what comes of it. */
function choose(text: string, name = 'summaries.csv') {
  chooseFile.mockResolvedValueOnce({ name, bytes: new TextEncoder().encode(text) });
  fireEvent.click(screen.getByRole('button', { name: 'Choose a file…' }));
}

async function check() {
  fireEvent.click(await screen.findByRole('button', { name: 'Check the rows' }));
  return screen.findByRole('table', { name: 'What each row would do' });
}

/** Imports this text by an import of its own, with everything as proposed. */
async function importAll(text: string) {
  const { unmount } = show();
  choose(text);
  await check();
  fireEvent.click(screen.getByRole('button', { name: /^Import / }));
  await screen.findByRole('table', { name: 'What became of each row' });
  unmount();
}

function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: () => resolve() };
}

function rowsOf(table: HTMLElement): (string | null)[][] {
  const rows = within(table).getAllByRole('row').slice(1);
  return rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  );
}

async function storedTexts(): Promise<Record<string, string[]>> {
  const { narratives } = await project.dataset();
  const byCase = groupBy(narratives, (narrative) => narrative.caseId);
  return Object.fromEntries([...byCase].map(([id, all]) => [id, all.map((each) => each.text)]));
}

async function codeFirst(caseId: string) {
  const narrative = project.state().narratives.find((each) => each.caseId === caseId);
  if (!narrative) throw new Error(`No narrative of ${caseId}`);
  await project.act((state) => {
    const sheet = sheetOf(state.sheets, narrative.id, lead().id, state.project.copyId);
    const kinds = { schemeId: 'two_codes', codeId: 'safety', origin: 'manual', codebookRevision: 1 } as const;
    const coding = { id: 'coding-1', start: 0, end: 3, createdAt: 1, updatedAt: 1, ...kinds };
    return addCoding(sheet, 'add_code', coding, 'She')?.act ?? null;
  });
}

describe('importing a file', () => {
  it('shows what was found, stores nothing before it is asked to, and then reports', async () => {
    show();
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
    expect(await storedTexts()).toEqual({
      A1: ['She joined a football club.'],
      A2: ['He said: "I was heard".\nA plan was made.'],
      A3: ['Nothing was said of school.'],
    });
    expect(project.state().cases[0]).toEqual({ id: 'A1', attributes: { region: 'Wales', age_band: '16-17' } });
  });

  it('ends with the first narrative to code, or without', async () => {
    show();
    choose(threeCases);
    await check();
    fireEvent.click(screen.getByRole('button', { name: 'Import 3 narratives' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Start coding' }));
    expect(onDone).toHaveBeenLastCalledWith(project.state().narratives[0]?.id);
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onDone).toHaveBeenLastCalledWith(null);
  });

  it('says that the same file brings nothing new, and offers no import', async () => {
    await importAll(threeCases);
    const before = project.state();
    show();
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
    show();
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
    show();
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
    show();
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
    show();
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
    show();
    choose(threeCases);
    fireEvent.change(await screen.findByRole('combobox', { name: 'Kind of narrative' }), { target: { value: '  ' } });
    expect(screen.getByText('Say what kind of narratives these are.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Check the rows' }).hasAttribute('disabled')).toBe(true);
  });

  it('finds the columns as they were named when one comes back from the check', async () => {
    show();
    choose(threeCases);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'region' }));
    await check();
    fireEvent.click(screen.getByRole('button', { name: 'Back to the columns' }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'region' }).checked).toBe(false);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'age_band' }).checked).toBe(true);
  });
});

describe('another text for a case that is here', () => {
  const changed = threeCases
    .replace('She joined a football club.', 'She left the football club.')
    .replace('Nothing was said of school.', 'School went well.');

  it('is shown first, and skipped unless something else is chosen', async () => {
    await importAll(threeCases);
    show();
    choose(changed);
    const table = await check();
    expect(rowsOf(table).map((cells) => cells[2])).toEqual(['Is skipped', 'Is skipped']);
    expect(screen.getByRole('button', { name: 'Leave without importing' })).toBeTruthy();
  });

  it('is added for all as a further narrative, but for the row that is decided by itself', async () => {
    await importAll(threeCases);
    show();
    choose(changed);
    await check();
    fireEvent.click(screen.getByRole('radio', { name: 'Add as a further narrative' }));
    fireEvent.change(screen.getByLabelText('Row 3, case A3'), { target: { value: 'replace' } });
    fireEvent.click(screen.getByRole('button', { name: 'Import 2 narratives' }));
    await screen.findByText('2 narratives came in');
    expect(await storedTexts()).toEqual({
      A1: ['She joined a football club.', 'She left the football club.'],
      A2: ['He said: "I was heard".\nA plan was made.'],
      A3: ['School went well.'],
    });
  });

  it('goes back to the choice for all', async () => {
    await importAll(threeCases);
    show();
    choose(changed);
    await check();
    fireEvent.change(screen.getByLabelText('Row 1, case A1'), { target: { value: 'add' } });
    expect(screen.getByRole('button', { name: 'Import 1 narrative' })).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Row 1, case A1'), { target: { value: '' } });
    expect(screen.queryByRole('button', { name: 'Import 1 narrative' })).toBeNull();
  });

  it('never replaces a text that has been coded, and does not say that it has been', async () => {
    await importAll(threeCases);
    await codeFirst('A1');
    show();
    choose(changed);
    const table = await check();
    fireEvent.click(screen.getByRole('radio', { name: 'Replace if possible' }));
    expect(rowsOf(table)[0]?.slice(2, 4)).toEqual(['Is skipped', 'Replacing is not possible for this row.']);
    const replace = within(screen.getByLabelText('Row 1, case A1')).getByRole('option', {
      name: 'Replace if possible',
    });
    expect(replace.hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Import 1 narrative' }));
    await screen.findByText('1 narrative came in');
    expect((await storedTexts()).A1).toEqual(['She joined a football club.']);
  });
});

describe('a case that was withdrawn', () => {
  it('is told by the line of the file, and neither imported nor named', async () => {
    const state = project.state();
    const hash = await caseHash(state.project.id, 'A2');
    const withdrawn = { caseHash: hash, narrativeIds: [], by: lead().id, at: 0 };
    vi.spyOn(project, 'state').mockReturnValue({ ...state, withdrawals: [withdrawn] });
    show();
    choose(threeCases);
    const table = await check();
    expect(rowsOf(table).map((cells) => cells.slice(0, 3))).toEqual([
      ['1', 'A1', 'Comes in'],
      ['2', '–', 'Withdrawn, left out'],
      ['3', 'A3', 'Comes in'],
    ]);
    expect(screen.getByText('1 row of this file is of a case that was withdrawn', { exact: false })).toBeTruthy();
    vi.mocked(project.state).mockRestore();
    fireEvent.click(screen.getByRole('button', { name: 'Import 2 narratives' }));
    const report = await screen.findByRole('table', { name: 'What became of each row' });
    expect(rowsOf(report)).toEqual([
      ['2', '3', '–', 'Withdrawn, not imported', expect.stringContaining('Delete the row from the file too.')],
    ]);
    expect(Object.keys(await storedTexts())).toEqual(['A1', 'A3']);
  });
});

describe('before anything is stored', () => {
  const importThree = async (onBeforeImport: () => Promise<void>) => {
    onScreen(<ImportScreen {...{ project, desktop, onDone, onCancel, onBeforeImport }} viewer={lead()} />);
    choose(threeCases);
    await check();
    fireEvent.click(screen.getByRole('button', { name: 'Import 3 narratives' }));
  };

  it('a snapshot can be taken, for which the import waits', async () => {
    const { promise, resolve } = withResolvers();
    await importThree(() => promise);
    await screen.findByText('Saving…');
    expect(project.state().narratives).toEqual([]);
    resolve();
    expect(await screen.findByText('3 narratives came in')).toBeTruthy();
  });

  it('a snapshot that fails keeps nobody from importing', async () => {
    await importThree(() => Promise.reject(new Error('The folder is gone')));
    expect(await screen.findByText('3 narratives came in')).toBeTruthy();
  });
});

describe('what else the check says', () => {
  it('keeps known attributes unless told to take those of the file', async () => {
    await importAll(threeCases);
    show();
    choose(threeCases.replace('A1,Wales', 'A1,Scotland'));
    await check();
    expect(screen.getByText('The file gives 1 value that differs from what the project holds.')).toBeTruthy();
    expect(screen.getByText('Nothing new')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Take what the file says' }));
    fireEvent.click(screen.getByRole('button', { name: 'Take the attributes of 1 case' }));
    await screen.findByText('Attributes were taken over');
    expect(project.state().cases[0]?.attributes.region).toBe('Scotland');
  });

  it('warns of case ids that differ only in capitals', async () => {
    show();
    choose(`${threeCases}\r\na1,Wales,16-17,Another child?`);
    await check();
    expect(screen.getByText('‘A1’ and ‘a1’')).toBeTruthy();
  });
});

describe('a file that cannot be taken', () => {
  it('is told in a sentence, and another can be chosen', async () => {
    show();
    choose('', 'empty.csv');
    expect(await screen.findByText('This file is empty.')).toBeTruthy();
    choose(threeCases);
    expect(await screen.findByRole('button', { name: 'Check the rows' })).toBeTruthy();
    expect(screen.queryByText('This file is empty.')).toBeNull();
  });

  it('is told apart from one that the machine cannot read', async () => {
    show();
    chooseFile.mockResolvedValueOnce({ problem: 'missing', place: 'gone.csv' });
    fireEvent.click(screen.getByRole('button', { name: 'Choose a file…' }));
    expect((await screen.findByRole('alert')).textContent).toContain('gone.csv');
  });

  it('is not asked for again when the user cancels the dialog', async () => {
    show();
    chooseFile.mockResolvedValueOnce(null);
    fireEvent.click(screen.getByRole('button', { name: 'Choose a file…' }));
    await waitFor(() => expect(chooseFile).toHaveBeenCalledOnce());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('can be dropped, one at a time', async () => {
    show();
    const file = new File([threeCases], 'dropped.csv');
    fireEvent.drop(screen.getByText('Drop a file here'), { dataTransfer: { files: [file, file] } });
    expect(screen.getByText('Please drop one file at a time.')).toBeTruthy();
    fireEvent.drop(screen.getByText('Drop a file here'), { dataTransfer: { files: [file] } });
    expect(await screen.findByRole('button', { name: 'Check the rows' })).toBeTruthy();
  });
});

describe('long work', () => {
  it('can be stopped, and leaves the user where they were', async () => {
    vi.mocked(readTableInWorker).mockImplementationOnce(
      (_name, _bytes, task) =>
        new Promise<ReadTableResult>((_, reject) =>
          task?.signal?.addEventListener('abort', () => reject(task.signal?.reason)),
        ),
    );
    show();
    choose(threeCases);
    fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
    choose(threeCases);
    expect(await screen.findByRole('button', { name: 'Check the rows' })).toBeTruthy();
  });

  it('ends when the user leaves the screen', async () => {
    let ended = false;
    vi.mocked(readTableInWorker).mockImplementationOnce((_name, _bytes, task) => {
      task?.signal?.addEventListener('abort', () => {
        ended = true;
      });
      return new Promise<ReadTableResult>(() => {});
    });
    const { unmount } = show();
    choose(threeCases);
    await screen.findByRole('button', { name: 'Stop' });
    unmount();
    expect(ended).toBe(true);
  });

  it('that the disk refuses is told, and can be done again', async () => {
    show();
    choose(threeCases);
    await check();
    vi.spyOn(project, 'importBatch').mockRejectedValueOnce(new StorageError({ code: 'no_space', place: 'Pilot' }));
    fireEvent.click(screen.getByRole('button', { name: 'Import 3 narratives' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    fireEvent.click(screen.getByRole('button', { name: 'Import 3 narratives' }));
    expect(await screen.findByText('3 narratives came in')).toBeTruthy();
  });
});
