import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { builtInSchemes } from '../../../../../codebook/built-in-schemes.ts';
import { agreementFigures } from '../../../../../renderer/domain/agreement/agreement-figures.ts';
import { sampleDataset } from '../../../../../renderer/domain/coding/sample-dataset.ts';
import { type UnitKind, unitKinds } from '../../../../../renderer/domain/coding/units/comparison.ts';
import { agreementFacts } from '../../../../../renderer/domain/exchange/agreement-report/agreement-facts.ts';
import { agreementFiles } from '../../../../../renderer/domain/exchange/agreement-report/agreement-files.ts';
import { methodsParagraph } from '../../../../../renderer/words/agreement-report/methods-paragraph.ts';
import { askedOfTwo } from '../../../../support/agreement-facts.ts';
import { heldProject } from '../../../../support/held-project.ts';

/** The sample's two coders and its lead, who has coded nothing, compared in this unit, with both kinds of intervals. */
async function sampleFiles(unit: UnitKind, comparesStatus: boolean) {
  let ids = 0;
  const seed = {
    now: 0,
    id: () => `id-${++ids}`,
    sha256Of: () => '0'.repeat(64),
  };
  const dataset = await sampleDataset(seed);
  const [scheme = askedOfTwo.scheme] = builtInSchemes.filter(({ id }) => id === 'seven_outcomes');
  const { coders, schemes, sheets, narratives } = dataset;
  const coderIds = coders.map(({ id }) => id);
  const question = { ...askedOfTwo, scheme, coderIds, unit, comparesStatus, bothIntervals: true, replicates: 20 };
  const figures = agreementFigures(question, { schemes, sheets, narratives });
  const [madeBy] = coders;
  if (!madeBy) throw new Error('the sample has no lead');
  const facts = agreementFacts({
    view: heldProject(dataset).state(),
    ...{ question, figures, coders, madeBy, madeAt: 0, appVersion: '0.4.0', cases: null },
    narrativeIds: narratives.map(({ id }) => id),
  });
  const methods = methodsParagraph(facts, false);
  const [csv = '', readMe = ''] = agreementFiles(facts, methods, false).files.map(({ bytes }) =>
    new TextDecoder().decode(bytes),
  );
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
  return { facts, methods, rows, readMe, narratives };
}

const cases = unitKinds.flatMap((unit) => [false, true].map((comparesStatus) => ({ unit, comparesStatus })));

describe.each(cases)('the figures of the sample in $unit, with status: $comparesStatus', ({ unit, comparesStatus }) => {
  it('are rows that a program can tell apart, of numbers and reasons that README.txt explains', async () => {
    const { rows, readMe, facts, narratives } = await sampleFiles(unit, comparesStatus);
    const keys = rows.map((row) => [row.code, row.coder_ids, row.coefficient, row.ci_method].join('|'));
    expect(new Set(keys).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(7 * 4);
    const numbers = [
      'n_units',
      'a',
      'b',
      'c',
      'd',
      'prevalence',
      'percent',
      'estimate',
      'standard_error',
      'ci_low',
      'ci_high',
    ];
    for (const row of rows) {
      for (const column of numbers) expect(Number.isFinite(Number(row[column])), `${column} ${row[column]}`).toBe(true);
      expect(row.estimate === '', JSON.stringify(row)).toBe(row.undefined_reason !== '');
      expect(row.ci_method === '').toBe(row.ci_low === '');
      for (const word of [row.coefficient, row.undefined_reason].filter((one) => one !== ''))
        expect(readMe).toMatch(new RegExp(`^  +${word} `, 'm'));
    }
    for (const { caseId, text } of narratives) {
      expect(readMe).not.toContain(caseId);
      expect(readMe + JSON.stringify(rows)).not.toContain(text.slice(0, 25));
    }
    // 25 of the 28 narratives have been finished by both invented coders; the lead has finished none.
    expect([facts.compared.narratives, facts.byAll.narratives, facts.figures.narratives]).toEqual([25, 0, 25]);
  });

  it('make a paragraph without a gap', async () => {
    const { methods } = await sampleFiles(unit, comparesStatus);
    expect(methods).toContain('25 of them, of 25 cases, were compared: those that at least two of the 3 coders');
    expect(methods).not.toMatch(/undefined|null|NaN| {2}|\(\)| ,|_/);
  });
});
