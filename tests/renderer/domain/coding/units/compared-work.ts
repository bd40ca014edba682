import fc from 'fast-check';
import type { Coding } from '../../../../../renderer/domain/coding/coding.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import type { ComparedWork, Comparison, UnitKind } from '../../../../../renderer/domain/coding/units/comparison.ts';
import type { UnitRows } from '../../../../../renderer/domain/coding/units/unit-rows.ts';
import type { Rating, UnitTable } from '../../../../../renderer/domain/coding/units/unit-table.ts';
import { unitTables } from '../../../../../renderer/domain/coding/units/unit-tables.ts';
import { codingOf, schemeOf, sheetWith, spanWithin } from '../../../../support/sheets.ts';

/** Start, end, code and status. */
export type Mark = readonly [number, number, string, string?];

/** A sheet that was finished under a revision of the scheme, 1 unless told otherwise. */
export function finishedSheet(
  narrativeId: string,
  coderId: string,
  marks: readonly Mark[],
  { under = 1, ...fields }: Partial<Sheet> & { readonly under?: number } = {},
): Sheet {
  const codings = marks.map(([start, end, codeId, status], at): Coding => {
    const coding = codingOf({ id: `${narrativeId}-${coderId}-${at}`, start, end, codeId });
    return status === undefined ? coding : { ...coding, status };
  });
  return sheetWith(codings, {
    narrativeId,
    coderId,
    state: 'finished',
    finishedUnder: { seven_outcomes: under },
    ...fields,
  });
}

/** Ada and Ben on the scheme of four codes at the level of narratives, unless told otherwise. */
export function comparisonOf(fields: Partial<Comparison> = {}): Comparison {
  return {
    scheme: schemeOf(),
    coderIds: ['ada', 'ben'],
    unit: 'narrative',
    leavesOutUncoded: false,
    comparesStatus: false,
    ...fields,
  };
}

/** Work on narratives, given as ids with their texts. */
export function workOf(sheets: readonly Sheet[], texts: Readonly<Record<string, string | undefined>>): ComparedWork {
  const narratives = Object.entries(texts).map(([id, text]) => (text === undefined ? { id } : { id, text }));
  return { schemes: [schemeOf()], sheets, narratives };
}

//                            0         1         2         3
//                            0123456789012345678901234567890123456
/** Three sentences: [0, 15), [16, 33), [34, 37). */
export const threeSentences = 'He is safe now. He was not heard. Ok.';

/** The table of one code: Safety, unless told otherwise. */
export function tableOf(comparison: Comparison, work: ComparedWork, codeId = 'safety'): UnitTable {
  const table = unitTables(comparison, work).codes.find((one) => one.codeId === codeId);
  if (!table) throw new Error(`No table of ${codeId}`);
  return table;
}

/** The units of one code's table, one by one: of Safety, unless told otherwise. */
export function unitsOf(comparison: Comparison, work: ComparedWork, codeId = 'safety') {
  return unitsIn(tableOf(comparison, work, codeId));
}

/** A table's units one by one: each narrative with the ratings of its units, as often as they weigh. Equal rows stand together. */
export function unitsIn(table: UnitRows): Record<string, (readonly Rating[])[]> {
  return Object.fromEntries(
    table.narrativeIds.map((id, at) => {
      const entries = Array.from({ length: (table.starts[at + 1] ?? 0) - (table.starts[at] ?? 0) }, (_, entry) => {
        const place = (table.starts[at] ?? 0) + entry;
        return Array.from({ length: table.weights[place] ?? 0 }, () => table.rows[table.rowOf[place] ?? -1] ?? []);
      });
      return [id, entries.flat()];
    }),
  );
}

/** Up to four short texts and the sheets of up to three coders on them; some are not finished, some under an older revision, which lacked the last code. */
export function anyWork(): fc.Arbitrary<ComparedWork> {
  const text = fc
    .array(fc.constantFrom('He is safe. ', 'She was heard', '! ', '\n\n', 'Dr S17 came. ', '😀 '), { maxLength: 5 })
    .map((parts) => `${parts.join('')}.`);
  const schemes = [schemeOf(1, ['safety', 'voice']), schemeOf(2, ['safety', 'voice', 'rights'])];
  return fc.array(text, { maxLength: 4 }).chain((texts) => {
    const sheets = texts.flatMap((own, at) => ['ada', 'ben', 'cora'].map((coder) => anySheet(`n${at}`, coder, own)));
    const narratives = texts.map((own, at) => ({ id: `n${at}`, text: own }));
    return fc.tuple(...sheets).map((made) => ({ schemes, narratives, sheets: made }));
  });
}

function anySheet(narrativeId: string, coderId: string, text: string): fc.Arbitrary<Sheet> {
  const mark = fc
    .tuple(
      spanWithin(text.length),
      fc.constantFrom('safety', 'voice', 'rights'),
      fc.constantFrom('unmet', 'partly', ''),
    )
    .map(([{ start, end }, code, status]): Mark => (status === '' ? [start, end, code] : [start, end, code, status]));
  return fc
    .record({
      marks: fc.array(mark, { maxLength: 5 }),
      state: fc.constantFrom('finished' as const, 'finished' as const, 'in_progress' as const),
      under: fc.constantFrom(1, 2, 2),
    })
    .map(({ marks, ...fields }) => finishedSheet(narrativeId, coderId, marks, fields));
}

/** The three coders of `anyWork` in any order, compared in any way in these units. */
export function anyComparison(units: readonly UnitKind[]): fc.Arbitrary<Comparison> {
  return fc.record({
    scheme: fc.constant(schemeOf(2, ['safety', 'voice', 'rights'])),
    coderIds: fc.shuffledSubarray(['ada', 'ben', 'cora'], { minLength: 1 }),
    unit: fc.constantFrom(...units),
    leavesOutUncoded: fc.boolean(),
    comparesStatus: fc.boolean(),
  });
}
