import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Act, Change, Entry } from '../../../../../renderer/domain/coding/change.ts';
import type { Coding } from '../../../../../renderer/domain/coding/coding.ts';
import type { PackRecord } from '../../../../../renderer/domain/coding/pack-record.ts';
import type { SheetFace } from '../../../../../renderer/domain/coding/sheet.ts';
import { visibleDataset } from '../../../../../renderer/domain/coding/visible-dataset.ts';
import { journalTable } from '../../../../../renderer/domain/exchange/csv/journal.ts';
import { writeCsv } from '../../../../../renderer/domain/exchange/csv/write-csv.ts';
import { codingOn, noon, project, sheetBy } from '../support/project.ts';

const ofBen = { narrativeId: 'n1', coderId: 'b' } as const;
const ofAda = { narrativeId: 'n2', coderId: 'a' } as const;

const face = (fields: Partial<SheetFace>): SheetFace => ({
  state: 'in_progress',
  finishedUnder: {},
  reopenings: [],
  ...fields,
});

const turned = (before: Coding | null, after: Coding | null): Entry => ({
  table: 'codings',
  ...ofBen,
  id: after?.id ?? before?.id ?? '',
  before,
  after,
});

const turnedSheet = (before: SheetFace, after: SheetFace): Entry => ({ table: 'sheets', ...ofBen, before, after });

const byBen = (label: Act['label'], ...entries: readonly Entry[]): Act => ({
  coderId: 'b',
  scope: ofBen,
  label,
  entries,
});

const byAda = (label: Act['label'], entries: readonly Entry[] = [], note?: string): Act => ({
  coderId: 'a',
  scope: 'project',
  label,
  entries,
  ...(note === undefined ? {} : { note }),
});

/** A change a second, from noon on. */
const inOrder = (acts: readonly (Act & Pick<Change, 'undoes'>)[]): Change[] =>
  acts.map((act, index) => ({ ...act, seq: index + 1, copyId: 'copy-1', at: noon + index * 1000 }));

function rowsOf(acts: readonly (Act & Pick<Change, 'undoes'>)[]): Record<string, string>[] {
  return parse(writeCsv(journalTable(project({ changes: inOrder(acts) }))), { columns: true });
}

const first = codingOn('s1', 'safety', 3, 17);
const second = codingOn('s2', 'safety', 18, 40, { memo: 'Only Ben may have written this' });

describe('journal.csv', () => {
  it('has a row a change, with who did what, when and where', () => {
    const begun = turnedSheet(face({ state: 'not_started' }), face({}));
    const [row, ...more] = rowsOf([byBen('add_code', begun, turned(null, { ...first, status: 'partly' }))]);
    expect(more).toEqual([]);
    // Worked out by hand from the change above and the project of these tests.
    expect(row).toEqual({
      schema_version: '1',
      project_id: 'p1',
      copy_id: 'copy-1',
      change_no: '1',
      at: '2026-11-22T12:00:00.250Z',
      coder_id: 'b',
      coder: 'Ben',
      scope: 'sheet',
      case_id: 'C1',
      narrative_id: 'n1',
      act: 'add_code',
      act_label: 'code added',
      takes_back_no: '',
      note: '',
      segment_id: 's1',
      scheme_before: '',
      code_before: '',
      status_before: '',
      span_before: '',
      scheme_after: 'seven_outcomes',
      code_after: 'safety',
      status_after: 'partly',
      span_after: '3..17',
      memo_changed: '0',
      state_before: 'not_started',
      state_after: 'in_progress',
      others_visible: '',
      field: '',
      field_before: '',
      field_after: '',
      n_cases: '',
      n_narratives: '',
      n_records: '2',
    });
  });

  it('lists several segments in one order in every cell', () => {
    const fused = { ...first, end: 40 };
    const [row] = rowsOf([byBen('merge_codings', turned(first, fused), turned({ ...second, status: 'unmet' }, null))]);
    expect(row).toMatchObject({
      segment_id: 's1; s2',
      code_before: 'safety; safety',
      span_before: '3..17; 18..40',
      status_before: '; unmet',
      code_after: 'safety; ',
      span_after: '3..40; ',
      status_after: '',
      n_records: '2',
    });
  });

  it('says that a memo or note changed and never what it says', () => {
    const acts = [
      byBen('change_memo', turned({ ...second, memo: 'Only before' }, second)),
      byBen('change_sheet_memo', turnedSheet(face({}), face({ memo: 'Only in the note' }))),
      byBen('change_status', turned(second, { ...second, status: 'unmet' })),
    ];
    expect(rowsOf(acts).map((row) => row.memo_changed)).toEqual(['1', '1', '0']);
    expect(writeCsv(journalTable(project({ changes: inOrder(acts) })))).not.toMatch(/Only/);
  });

  it('says whether others’ coding could be seen when a finished narrative was reopened', () => {
    const once = [{ at: noon - 5, othersVisible: false }];
    const finished = face({ state: 'finished', reopenings: once });
    const reopened = face({ reopenings: [...once, { at: noon, othersVisible: true }] });
    const rows = rowsOf([
      byBen('finish_sheet', turnedSheet(face({ reopenings: once }), finished)),
      byBen('reopen_sheet', turnedSheet(finished, reopened)),
    ]);
    expect(rows).toMatchObject([
      { state_before: 'in_progress', state_after: 'finished', others_visible: '' },
      { state_before: 'finished', state_after: 'in_progress', others_visible: '1' },
    ]);
  });

  it('names the change that an undo takes back', () => {
    const add = byBen('add_code', turned(null, first));
    const rows = rowsOf([add, { ...byBen('add_code', turned(first, null)), undoes: 1 }]);
    expect(rows.map((row) => [row.change_no, row.takes_back_no, row.span_before, row.span_after])).toEqual([
      ['1', '', '', '3..17'],
      ['2', '1', '3..17', ''],
    ]);
  });

  it('counts what an import brought, and names no text', () => {
    const sha256 = 'f'.repeat(64);
    const [row] = rowsOf([
      byAda('import_narratives', [
        { table: 'cases', id: 'C1', change: 'added' },
        { table: 'cases', id: 'C2', change: 'attributes' },
        { table: 'narratives', id: 'n1', caseId: 'C1', sha256, change: 'added' },
        { table: 'narratives', id: 'n2', caseId: 'C1', sha256, change: 'added' },
        { table: 'narratives', id: 'n3', caseId: 'C2', sha256, change: 'replaced' },
      ]),
    ]);
    expect(row).toMatchObject({ scope: 'project', case_id: '', n_cases: '2', n_narratives: '3', n_records: '5' });
    expect(JSON.stringify(row)).not.toContain(sha256);
  });

  it('gives the reason of an early opening with its cases, guarded against spreadsheets', () => {
    const opening = (narrativeId: string): Entry => ({
      table: 'openings',
      ...{ narrativeId, leadId: 'a', before: null },
      after: { narrativeId, leadId: 'a', reason: '=Ill', at: noon },
    });
    const rows = rowsOf([
      byAda('open_early', [opening('n1'), opening('n3')], '=Ill'),
      byAda('open_early', [opening('n4')], 'Supervision'),
      byAda('withdraw_case'),
    ]);
    expect(rows).toMatchObject([
      { act_label: 'coding opened early by the lead', note: "'=Ill", case_id: 'C1; C2', narrative_id: '' },
      { note: 'Supervision', case_id: 'C3', narrative_id: 'n4', n_narratives: '1' },
      { act_label: 'case withdrawn and erased', case_id: '', n_records: '0' },
    ]);
  });

  it('tells the marking of work that is about to leave from the pack that is made of it', () => {
    const record: PackRecord = {
      ...{ id: 'pack-1', kind: 'return', passage: 'made', packId: 'pack-0', coderId: 'b', recipient: 'age1' },
      ...{ madeAt: noon, at: noon, fileName: 'return.age', narrativeIds: [] },
    };
    const made: Entry = { table: 'packs', id: record.id, before: null, after: record };
    const rows = rowsOf([
      byAda('make_coding_pack'),
      byAda('make_coding_pack', [made]),
      byAda('make_return_pack'),
      byAda('make_return_pack', [made]),
    ]);
    expect(rows.map(({ act, act_label }) => `${act}: ${act_label}`)).toEqual([
      'make_coding_pack: work marked as about to leave in a pack',
      'make_coding_pack: coding pack made',
      'make_return_pack: work marked as about to leave in a pack',
      'make_return_pack: return pack made',
    ]);
  });

  it('gives what changed of the project and of coders, but not the sealed name', () => {
    const settings = { suggestions: 'never' } as const;
    const before = { label: 'Pilot', name: 'Secret place', activeSchemeId: 'seven_outcomes', settings };
    const after = { ...before, label: 'Study', name: 'Other place', settings: { suggestions: 'always' } as const };
    const ben = { id: 'b', name: 'Ben', initials: 'BE', role: 'coder', active: true } as const;
    const rows = rowsOf([
      byAda('change_settings', [{ table: 'project', before, after }]),
      byAda('change_coder', [{ table: 'coders', id: 'b', before: ben, after: { ...ben, active: false } }]),
    ]);
    expect(rows).toMatchObject([
      { field: 'label; suggestions; name', field_before: 'Pilot; never; ', field_after: 'Study; always; ' },
      { field: 'coder_active', field_before: 'yes', field_after: 'no' },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/place/);
  });

  it('of what the viewer may not see, holds neither changes nor their number', () => {
    const add = byBen('add_code', turned(null, first));
    const own: Act = { coderId: 'a', scope: ofAda, label: 'finish_sheet', entries: [] };
    const sheets = [sheetBy('b', 'n1', [first], { state: 'in_progress' }), sheetBy('a', 'n2', [])];
    const changes = inOrder([byAda('create_project'), add, add, own, { ...own, undoes: 4 }]);
    const visible = visibleDataset({ id: 'a', role: 'coder' }, project({ sheets, changes }));
    const rows: Record<string, string>[] = parse(writeCsv(journalTable(visible)), { columns: true });
    expect(rows.map((row) => [row.change_no, row.coder, row.takes_back_no])).toEqual([
      ['1', 'Ada', ''],
      ['2', 'Ada', ''],
      ['3', 'Ada', '2'],
    ]);
  });
});
