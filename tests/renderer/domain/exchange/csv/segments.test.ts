import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { unguardFormula } from '../../../../../renderer/domain/exchange/csv/formula-guard.ts';
import { segmentsCsv } from '../../../../../renderer/domain/exchange/csv/segments.ts';
import { project } from '../support/project.ts';

const COLUMNS =
  'schema_version,project_id,case_id,narrative_id,segment_id,scheme,code_id,code,status,start,end,start_cp,end_cp,text,coder_id,coder,layer,origin,memo,codebook_revision,created_at,updated_at'.split(
    ',',
  );

/** csv-parse, by other people, reads what we wrote. */
function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true, record_delimiter: '\r\n' });
}

describe('segments.csv', () => {
  it('has the columns of the interface in their order, then the attributes', () => {
    const [header] = parse(segmentsCsv(project())) as string[][];
    expect(header).toEqual([...COLUMNS, 'attr_closure_reason', 'attr_region', 'attr_closure_reason_2']);
  });

  it('has one row a coding, by narrative, coder and place', () => {
    expect(rowsOf(segmentsCsv(project())).map((row) => row.segment_id)).toEqual(['s2', 's3', 's1', 's4']);
  });

  it("every segment's text is the source's text at its offsets, in both counts", () => {
    const dataset = project();
    const rows = rowsOf(segmentsCsv(dataset));
    for (const row of rows) {
      const text = dataset.narratives.find(({ id }) => id === row.narrative_id)?.text ?? '';
      const quote = text.slice(Number(row.start), Number(row.end));
      expect(unguardFormula(row.text ?? '')).toBe(quote);
      expect([...text].slice(Number(row.start_cp), Number(row.end_cp)).join('')).toBe(quote);
    }
    expect(rows[0]).toMatchObject({ start: '0', end: '2', start_cp: '0', end_cp: '1', text: '🙂' });
    expect(rows[1]).toMatchObject({ start: '30', start_cp: '29' });
    expect(rows[2]).toMatchObject({ start: '3', end: '17', start_cp: '2', end_cp: '16', text: 'She feels safe' });
  });

  it('holds the rest of the record: times in UTC, memo with its lines, blank where nothing is', () => {
    const [, , row] = rowsOf(segmentsCsv(project()));
    expect(row).toMatchObject({
      schema_version: '1',
      project_id: 'p1',
      case_id: 'C1',
      scheme: 'seven_outcomes',
      code_id: 'safety',
      code: 'Safety',
      status: 'partly',
      coder_id: 'b',
      coder: 'Ben',
      layer: 'coder',
      origin: 'manual',
      memo: "'=memo, with 'marks'\nand lines",
      codebook_revision: '1',
      created_at: '2026-11-22T12:00:00.250Z',
      updated_at: '2026-11-22T12:00:01.250Z',
      attr_closure_reason: 'Turned 18',
      attr_region: "'=North",
      attr_closure_reason_2: '',
    });
  });

  it('guards text that a spreadsheet would run, and only text', () => {
    const [, , , row] = rowsOf(segmentsCsv(project()));
    expect(row?.text).toBe("'-5 degrees; she still went to college.");
    expect(row?.start).toBe('0');
  });

  it('tells coders of one name apart', () => {
    const coders = project().coders.map((coder) => ({ ...coder, name: 'Sam' }));
    const names = rowsOf(segmentsCsv(project({ coders }))).map(({ coder }) => coder);
    expect(new Set(names)).toEqual(new Set(['Sam (a)', 'Sam (b)']));
  });

  it('can be cut to one scheme', () => {
    expect(rowsOf(segmentsCsv(project(), { schemeId: 'barriers' }))).toEqual([]);
  });
});
