import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { builtInSchemes } from '../../../../../codebook/built-in-schemes.ts';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import { caseOutcomesTable } from '../../../../../renderer/domain/exchange/csv/case-outcomes.ts';
import { writeCsv } from '../../../../../renderer/domain/exchange/csv/write-csv.ts';
import { codingOn, narrativeOf, project, sheetBy } from '../support/project.ts';

const inProgress = { state: 'in_progress', finishedUnder: {} } as const;

function rowsOf(dataset: Dataset, schemeId?: string): Record<string, string>[] {
  return parse(writeCsv(caseOutcomesTable(dataset, schemeId)), { columns: true });
}

/** One case with two narratives, coder `a`'s sheets as given. */
function oneCase(...sheets: Dataset['sheets']): Dataset {
  const narratives = [narrativeOf('n1', 'C1', 'She feels safe.'), narrativeOf('n2', 'C1', 'He was heard.')];
  return project({ cases: [{ id: 'C1', attributes: {} }], narratives, sheets });
}

describe('case_outcomes.csv', () => {
  it('has a row for each case and coder with a sheet on it, and three columns a code', () => {
    const [header, ...rows] = parse(writeCsv(caseOutcomesTable(project()))) as string[][];
    expect(header?.slice(0, 10)).toEqual(
      'schema_version,case_id,coder,state,safety,safety_status,safety_n,understanding,understanding_status,understanding_n'.split(
        ',',
      ),
    );
    expect(header?.slice(-3)).toEqual(['attr_closure_reason', 'attr_region', 'attr_closure_reason_2']);
    expect(rows.map((row) => row.slice(1, 4))).toEqual([
      ['C1', 'Ada', 'in_progress'],
      ['C1', 'Ben', 'in_progress'],
      ['C2', 'Ada', 'finished'],
    ]);
  });

  it('1: a finished narrative holds the code, even while another is not finished', () => {
    const found = sheetBy('a', 'n1', [codingOn('s', 'safety', 0, 3)]);
    const [row] = rowsOf(oneCase(found, sheetBy('a', 'n2', [], inProgress)));
    expect(row).toMatchObject({
      state: 'in_progress',
      safety: '1',
      safety_n: '1',
      safety_status: '',
      voice: '',
      voice_n: '',
    });
  });

  it('blank: the code stands on an unfinished narrative only', () => {
    const open = sheetBy('a', 'n1', [codingOn('s', 'safety', 0, 3)], inProgress);
    expect(rowsOf(oneCase(open, sheetBy('a', 'n2', [])))[0]).toMatchObject({
      safety: '',
      safety_status: '',
      safety_n: '',
    });
  });

  it('0: all narratives are finished and none holds the code', () => {
    const [row] = rowsOf(oneCase(sheetBy('a', 'n1', []), sheetBy('a', 'n2', [])));
    expect(row).toMatchObject({ state: 'finished', voice: '0', voice_n: '0', voice_status: '' });
  });

  it('blank: a narrative of the case that nobody was assigned to is not looked at', () => {
    expect(rowsOf(oneCase(sheetBy('a', 'n1', [])))[0]).toMatchObject({ state: 'in_progress', voice: '' });
  });

  it('0: a narrative that only others are assigned to does not count', () => {
    const dataset = oneCase(sheetBy('a', 'n1', []));
    const assignments = [
      { roundId: 'r', narrativeId: 'n1', coderIds: ['a', 'b'] },
      { roundId: 'r', narrativeId: 'n2', coderIds: ['b'] },
    ];
    expect(rowsOf({ ...dataset, assignments })[0]).toMatchObject({ coder: 'Ada', state: 'finished', voice: '0' });
  });

  it('blank: finished under a revision without the code, or finished under another scheme', () => {
    const schemes = builtInSchemes.flatMap((scheme) =>
      scheme.id === 'seven_outcomes'
        ? [
            { ...scheme, codes: scheme.codes.filter(({ id }) => id !== 'voice') },
            { ...scheme, revision: 2 },
          ]
        : [scheme],
    );
    const before = oneCase(sheetBy('a', 'n1', []), sheetBy('a', 'n2', []));
    expect(rowsOf({ ...before, schemes })[0]).toMatchObject({ safety: '0', voice: '' });
    expect(rowsOf(before, 'barriers')[0]).toMatchObject({ state: 'finished' });
    expect(Object.values(rowsOf(before, 'barriers')[0] ?? {})).not.toContain('0');
  });

  it('the status is the one that the segments carry, mixed if they carry several', () => {
    const codings = [
      codingOn('s1', 'safety', 0, 3, { status: 'achieved' }),
      codingOn('s2', 'safety', 4, 9),
      codingOn('s3', 'voice', 0, 3, { status: 'achieved' }),
    ];
    const unmet = codingOn('s4', 'voice', 0, 2, { status: 'unmet' });
    expect(rowsOf(oneCase(sheetBy('a', 'n1', codings), sheetBy('a', 'n2', [unmet])))[0]).toMatchObject({
      safety_status: 'achieved',
      safety_n: '2',
      voice_status: 'mixed',
      voice_n: '2',
    });
  });

  it('throws for a scheme that the project does not have', () => {
    expect(() => caseOutcomesTable(project(), 'other')).toThrow(RangeError);
  });
});
