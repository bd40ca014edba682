import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exportFileName } from '../../../../renderer/domain/exchange/export-file-name.ts';
import { exportFiles } from '../../../../renderer/domain/exchange/export-files.ts';
import { noon, project } from './support/project.ts';

const options = { exportedAt: noon, exportedBy: 'Ada', appVersion: '0.1.0' };
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function exported(fields: Parameters<typeof project>[0] = {}, more: Partial<Parameters<typeof exportFiles>[1]> = {}) {
  const { files, report } = exportFiles(project(fields), { ...options, ...more });
  const file = (what: string) => textOf(files.find(({ name }) => name.includes(`_${what}_`))?.bytes);
  return { files, report, file };
}

describe('exportFiles', () => {
  it('makes six files with names that every system takes', () => {
    expect(exported().files.map(({ name }) => name)).toEqual([
      'Closure-study-North-South_segments_2026-11-22.csv',
      'Closure-study-North-South_case_outcomes_2026-11-22.csv',
      'Closure-study-North-South_codebook_2026-11-22.csv',
      'Closure-study-North-South_reconciliation_2026-11-22.csv',
      'Closure-study-North-South_journal_2026-11-22.csv',
      'Closure-study-North-South_README_2026-11-22.txt',
    ]);
  });

  it('begins CSV files with a byte order mark unless told otherwise', () => {
    expect(exported().file('segments').startsWith('\uFEFFschema_version,')).toBe(true);
    expect(exported({}, { byteOrderMark: false }).file('segments').startsWith('schema_version,')).toBe(true);
    expect(exported().file('README').startsWith('Coded data')).toBe(true);
  });

  it('counts what it wrote', () => {
    const { report } = exported();
    expect(report.files.map(({ rows }) => rows)).toEqual([4, 3, expect.any(Number), 0, 0]);
    expect(report.counts).toEqual({ cases: 3, narratives: 4, coders: 2, sheets: 4, finishedSheets: 3, segments: 4 });
  });

  it('says in report and README how many rulings are withheld, and nothing of it where none is', () => {
    const { report, file } = exported({}, { withheldRulings: 3 });
    expect(report.withheldRulings).toBe(3);
    expect(file('README')).toMatch(/^Rulings withheld: 3\. The narrative of such a ruling is closed again/m);
    expect(exported().report.withheldRulings).toBe(0);
    expect(exported().file('README')).not.toContain('Rulings withheld');
  });

  it('writes the codebook with what each code was used for', () => {
    const rows: Record<string, string>[] = parse(exported().file('codebook'), { columns: true, bom: true });
    const [first] = rows;
    expect(Object.keys(first ?? {}).join()).toBe(
      'schema_version,scheme,code_id,code,parent,definition,include,exclude,example,keywords,colour,revision,n_segments,n_cases,archived,replaced_by',
    );
    const code = (id: string) => rows.find((row) => row.scheme === 'seven_outcomes' && row.code_id === id);
    expect(code('safety')).toMatchObject({ code: 'Safety', n_segments: '2', n_cases: '1', revision: '1' });
    expect(code('voice')).toMatchObject({ n_segments: '0', n_cases: '0' });
    expect(code('safety')).toMatchObject({ archived: '0', replaced_by: '' });
    expect(new Set(rows.map((row) => row.scheme))).toContain('barriers');
  });

  it('the data dictionary names every column of every file, the attributes, the maker and the time', () => {
    const { files, file } = exported();
    const readMe = file('README');
    for (const { name, bytes } of files.filter((one) => one.name.endsWith('.csv'))) {
      const [header = []] = parse(textOf(bytes), { bom: true }) as string[][];
      const plain = name.includes('case_outcomes') ? header.filter((column) => !/_(status|n)$/.test(column)) : header;
      for (const column of plain) expect(readMe).toMatch(new RegExp(`^  +${column}(  |\\r$)`, 'm'));
    }
    expect(readMe).toContain('Made by Outcome Coder 0.1.0 on 2026-11-22T12:00:00.250Z for Ada.');
    expect(readMe).toMatch(/attr_closure_reason_2 +Closure-reason\r\n/);
    expect(readMe).toContain('only coding that the person named above may see');
    expect(readMe).not.toMatch(/[^\r]\n/);
  });

  it('writes and describes only the files that were asked for', () => {
    const { files, file } = exported({}, { tables: ['codebook'] });
    expect(files.map(({ name }) => name.replace(/^.*South_/, ''))).toEqual([
      'codebook_2026-11-22.csv',
      'README_2026-11-22.txt',
    ]);
    expect(file('README')).toContain('codebook.csv\r\n---');
    expect(file('README')).not.toContain('segments.csv\r\n---');
  });

  it('an empty project gives files with headers only', () => {
    const { file } = exported({ cases: [], narratives: [], sheets: [] });
    expect(parse(file('segments'), { bom: true })).toHaveLength(1);
  });
});

describe('exportFileName', () => {
  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['  Café 2026.  ', 'Café-2026'],
    ['con', 'con-project'],
    ['..', 'project'],
    ['', 'project'],
    ['x'.repeat(300), 'x'.repeat(60)],
    ['safe\u202Egpj', 'safe-gpj'],
  ])('%j', (label, safe) => {
    expect(exportFileName(label, 'segments', noon, 'csv')).toBe(`${safe}_segments_2026-11-22.csv`);
  });
});
