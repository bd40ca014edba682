import { expect } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { type OutcomeId, outcomes, type StoryNarrative } from './story-data.ts';

type Row = Readonly<Record<string, string>>;

/** The rows of the one exported file whose name has `part`, read by a parser that is not ours. */
export function exportedRows(files: ReadonlyMap<string, Uint8Array>, part: string): Row[] {
  const names = [...files.keys()].filter((name) => name.includes(part));
  expect(names, `one file for ${part}`).toHaveLength(1);
  const bytes = files.get(names[0] ?? '') ?? new Uint8Array();
  expect([...bytes.slice(0, 3)], `${part} begins with the byte order mark that Excel needs`).toEqual([
    0xef, 0xbb, 0xbf,
  ]);
  return parse(Buffer.from(bytes), { bom: true, columns: true, relax_column_count: false });
}

/** Every span's text is what the source has there, counted in UTF-16 units and in code points. */
export function expectSpansOfSource(rows: readonly Row[], narratives: readonly StoryNarrative[]): void {
  for (const row of rows) {
    const source = narratives.find(({ caseId }) => caseId === row.case_id)?.text ?? '';
    const outcome = row.code_id as OutcomeId;
    expect(outcomes).toContain(outcome);
    const text = withoutGuard(row.text ?? '');
    expect(text).toBe(source.slice(Number(row.start), Number(row.end)));
    expect(text).toBe([...source].slice(Number(row.start_cp), Number(row.end_cp)).join(''));
  }
}

/** The text without the apostrophe that keeps a spreadsheet from running it as a formula. */
export const withoutGuard = (text: string) => text.replace(/^'(?='*[=+\-@\t\r])/, '');
