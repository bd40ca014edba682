import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import { caseOutcomesTable } from '../../../../../renderer/domain/exchange/csv/case-outcomes.ts';
import { segmentsTable } from '../../../../../renderer/domain/exchange/csv/segments.ts';
import { type CsvTable, writeCsv } from '../../../../../renderer/domain/exchange/csv/write-csv.ts';
import { codingOn, narrativeOf, project, sheetBy } from '../support/project.ts';
import { heard, rulingOf } from '../support/ruling.ts';

const ofAda = codingOn('a1', 'safety', 0, 3);
const ofBen = codingOn('b1', 'safety', 0, 3, { status: 'achieved' });
const agreed = codingOn('k1', 'safety', 0, 3, { status: 'achieved', origin: 'suggestion', memo: 'Ada agrees.' });
const ruling = rulingOf({
  id: 'd1',
  subjects: ['different_status'],
  from: [heard('a', ofAda), heard('b', ofBen)],
  ruling: 'coder',
  ruledFor: 'b',
  consensus: [agreed],
});

/** A case with two narratives; both coders have finished both, and coded only the first. */
function study(fields: Partial<Dataset> = {}): Dataset {
  return project({
    cases: [{ id: 'C1', attributes: {} }],
    narratives: [narrativeOf('n1', 'C1', 'She feels safe.'), narrativeOf('n2', 'C1', 'He was there.')],
    sheets: [sheetBy('a', 'n1', [ofAda]), sheetBy('b', 'n1', [ofBen]), sheetBy('a', 'n2', []), sheetBy('b', 'n2', [])],
    decisions: [ruling],
    ...fields,
  });
}

function rowsOf(table: CsvTable): Record<string, string>[] {
  return parse(writeCsv(table), { columns: true });
}

function consensusRow(dataset: Dataset): Record<string, string> | undefined {
  return rowsOf(caseOutcomesTable(dataset)).find(({ coder }) => coder === 'consensus');
}

describe('the consensus in segments.csv', () => {
  it('comes after the coders of its narrative as a layer of its own', () => {
    const rows = rowsOf(segmentsTable(study()));
    expect(rows.map((row) => [row.segment_id, row.coder_id, row.coder, row.layer])).toEqual([
      ['a1', 'a', 'Ada', 'coder'],
      ['b1', 'b', 'Ben', 'coder'],
      ['k1', 'consensus', 'consensus', 'consensus'],
    ]);
    expect(rows[2]).toMatchObject({ text: 'She', status: 'achieved', origin: 'suggestion', memo: 'Ada agrees.' });
  });

  it('a coder of that name is told apart by their id', () => {
    const coders = [{ id: 'a', name: 'consensus', initials: 'CO', role: 'coder', active: true } as const];
    expect(rowsOf(segmentsTable(study({ coders })))[0]).toMatchObject({ coder: 'consensus (a)', layer: 'coder' });
  });
});

describe('the consensus in case_outcomes.csv', () => {
  it('1 where a settled narrative holds the code, 0 where all are settled and none does', () => {
    expect(consensusRow(study())).toMatchObject({
      state: 'finished',
      safety: '1',
      safety_status: 'achieved',
      safety_n: '1',
      voice: '0',
      voice_n: '0',
    });
  });

  it('blank where a narrative of the case is not settled', () => {
    const sheets = [...study().sheets.slice(0, 3), sheetBy('b', 'n2', [codingOn('b2', 'voice', 0, 2)])];
    expect(consensusRow(study({ sheets }))).toMatchObject({ state: 'in_progress', safety: '1', voice: '', rights: '' });
  });

  it('has no row while nothing of the case is settled: the ruling is stale, or somebody is still coding', () => {
    const stale = [sheetBy('a', 'n1', [ofAda], { revision: 2 }), ...study().sheets.slice(1, 2)];
    const one = { narratives: study().narratives.slice(0, 1) };
    expect(consensusRow(study({ ...one, sheets: stale }))).toBeUndefined();
    expect(consensusRow(study(one))).toBeDefined();
    const assignments = [{ roundId: 'r', narrativeId: 'n1', coderIds: ['a', 'b', 'c'] }];
    expect(consensusRow(study({ ...one, assignments }))).toBeUndefined();
  });

  it('has no row before anything was ruled, even where two coders found nothing', () => {
    expect(consensusRow(study({ decisions: [] }))).toBeUndefined();
  });

  it('blank for a code that one of the coders never looked for', () => {
    const [old] = study().schemes.filter(({ id }) => id === 'seven_outcomes');
    if (!old) throw new Error('no scheme');
    const voice = old.codes.filter(({ id }) => id === 'voice');
    const schemes = [
      { ...old, codes: old.codes.filter((code) => !voice.includes(code)) },
      { ...old, revision: 2 },
    ];
    const newer = { finishedUnder: { seven_outcomes: 2 } };
    const sheets = study().sheets.map((sheet) => (sheet.coderId === 'b' ? { ...sheet, ...newer } : sheet));
    expect(consensusRow(study({ schemes, sheets }))).toMatchObject({ safety: '1', rights: '0', voice: '' });
  });

  it('blank for a code that was archived when one of them finished, also if it came back since', () => {
    const [first] = study().schemes.filter(({ id }) => id === 'seven_outcomes');
    if (!first) throw new Error('no scheme');
    const codes = first.codes.map((code) => (code.id === 'voice' ? { ...code, archived: true as const } : code));
    const schemes = [first, { ...first, revision: 2, codes }, { ...first, revision: 3 }];
    const under = { finishedUnder: { seven_outcomes: 2 } };
    const sheets = study().sheets.map((sheet) => (sheet.coderId === 'b' ? { ...sheet, ...under } : sheet));
    expect(consensusRow(study({ schemes, sheets }))).toMatchObject({ safety: '1', rights: '0', voice: '' });
  });

  it('counts a narrative that one coder was to code only once it was taken', () => {
    const sheets = study().sheets.slice(0, 3);
    expect(consensusRow(study({ sheets }))).toMatchObject({ state: 'in_progress', voice: '' });
    const taken = rulingOf({
      id: 'd2',
      narrativeId: 'n2',
      codeIds: [],
      start: 0,
      end: 0,
      subjects: ['single'],
      from: [heard('a')],
      ruling: 'coder',
      ruledFor: 'a',
    });
    expect(consensusRow(study({ sheets, decisions: [ruling, taken] }))).toMatchObject({
      state: 'finished',
      voice: '0',
    });
  });
});
