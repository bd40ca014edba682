import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addCoding } from '../../../../renderer/domain/coding/add-coding.ts';
import { sheetOf } from '../../../../renderer/domain/coding/sheet-of.ts';
import { planImport } from '../../../../renderer/domain/exchange/plan-import.ts';
import { readTable } from '../../../../renderer/domain/exchange/read-table.ts';
import { caseHash } from '../../../../renderer/domain/exchange/text-hash.ts';
import type { OpenProject } from '../../../../renderer/storage/open-project.ts';
import { newProject, storageDouble } from '../../../support/storage-double.ts';
import { check, choose, importAll, leadOf, rowsOf, showImport, storedTexts, threeCases } from './import-desk.tsx';

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

async function codeFirst(caseId: string) {
  const narrative = project.state().narratives.find((each) => each.caseId === caseId);
  if (!narrative) throw new Error(`No narrative of ${caseId}`);
  await project.act((state) => {
    const sheet = sheetOf(state.sheets, narrative.id, leadOf(project).id, state.project.copyId);
    const kinds = { schemeId: 'two_codes', codeId: 'safety', origin: 'manual', codebookRevision: 1 } as const;
    const coding = { id: 'coding-1', start: 0, end: 3, createdAt: 1, updatedAt: 1, ...kinds };
    return addCoding(sheet, 'add_code', coding, 'She')?.act ?? null;
  });
}

describe('another text for a case that is here', () => {
  const changed = threeCases
    .replace('She joined a football club.', 'She left the football club.')
    .replace('Nothing was said of school.', 'School went well.');

  it('is shown first, and skipped unless something else is chosen', async () => {
    await importAll(project, threeCases);
    showImport(project);
    choose(changed);
    const table = await check();
    expect(rowsOf(table).map((cells) => cells[2])).toEqual(['Is skipped', 'Is skipped']);
    expect(screen.getByRole('button', { name: 'Leave without importing' })).toBeTruthy();
  });

  it('is added for all as a further narrative, but for the row that is decided by itself', async () => {
    await importAll(project, threeCases);
    showImport(project);
    choose(changed);
    await check();
    fireEvent.click(screen.getByRole('radio', { name: 'Add as a further narrative' }));
    fireEvent.change(screen.getByLabelText('Row 3, case A3'), { target: { value: 'replace' } });
    fireEvent.click(screen.getByRole('button', { name: 'Import 2 narratives' }));
    await screen.findByText('2 narratives came in');
    expect(await storedTexts(project)).toEqual({
      A1: ['She joined a football club.', 'She left the football club.'],
      A2: ['He said: "I was heard".\nA plan was made.'],
      A3: ['School went well.'],
    });
  });

  it('goes back to the choice for all', async () => {
    await importAll(project, threeCases);
    showImport(project);
    choose(changed);
    await check();
    fireEvent.change(screen.getByLabelText('Row 1, case A1'), { target: { value: 'add' } });
    expect(screen.getByRole('button', { name: 'Import 1 narrative' })).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Row 1, case A1'), { target: { value: '' } });
    expect(screen.queryByRole('button', { name: 'Import 1 narrative' })).toBeNull();
  });

  it('never replaces a text that has been coded, and does not say that it has been', async () => {
    await importAll(project, threeCases);
    await codeFirst('A1');
    showImport(project);
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
    expect((await storedTexts(project)).A1).toEqual(['She joined a football club.']);
  });
});

describe('a case that was withdrawn', () => {
  it('is told by the line of the file, and neither imported nor named', async () => {
    const state = project.state();
    const hash = await caseHash(state.project.id, 'A2');
    const withdrawn = { caseHash: hash, narrativeIds: [], by: leadOf(project).id, at: 0 };
    vi.spyOn(project, 'state').mockReturnValue({ ...state, withdrawals: [withdrawn] });
    showImport(project);
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
      [
        '2',
        '3',
        '–',
        'Withdrawn, not imported',
        expect.stringContaining('Delete the row from the file too: it starts on line 3.'),
      ],
    ]);
    expect(Object.keys(await storedTexts(project))).toEqual(['A1', 'A3']);
  });
});

describe('what else the check says', () => {
  it('keeps known attributes unless told to take those of the file', async () => {
    await importAll(project, threeCases);
    showImport(project);
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
    showImport(project);
    choose(`${threeCases}\r\na1,Wales,16-17,Another child?`);
    await check();
    expect(screen.getByText('‘A1’ and ‘a1’')).toBeTruthy();
  });
});
