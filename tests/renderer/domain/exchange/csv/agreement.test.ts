import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { coefficientIds } from '../../../../../renderer/domain/agreement/figures.ts';
import type { AgreementFacts } from '../../../../../renderer/domain/exchange/agreement-report/agreement-facts.ts';
import { agreementFiles } from '../../../../../renderer/domain/exchange/agreement-report/agreement-files.ts';
import { coefficientName } from '../../../../../renderer/words/coefficient-words.ts';
import { askedOfTwo, factsOf, figureOf, figuresOfTwo, groupOf } from '../../../../support/agreement-facts.ts';
import { cora } from '../../../../support/study.ts';

const methods = 'Two coders. '.repeat(20).trim();

function written(facts: AgreementFacts, namesCoders = false) {
  const { files, rows } = agreementFiles(facts, methods, namesCoders);
  const [csv = '', readMe = ''] = files.map(({ bytes }) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const parsed: Record<string, string>[] = parse(csv, { columns: true, bom: true });
  return { names: files.map(({ name }) => name), csv, readMe, rows, parsed };
}

describe('agreement.csv', () => {
  it('begins with the columns that were promised, in their order', () => {
    // From interface.md, Files.
    const promised =
      'schema_version,scheme,code,unit,coders,n_units,a,b,c,d,prevalence,percent,coefficient,estimate,standard_error,ci_low,ci_high,ci_method,replicates,seed,undefined_reason';
    expect(written(factsOf()).csv.startsWith(`\uFEFF${promised},code_id,`)).toBe(true);
  });

  it('has a row a code, set of coders and coefficient, and counts them', () => {
    const { parsed, rows } = written(factsOf());
    // Two codes with six coefficients each, and two means.
    expect(rows).toBe(14);
    expect(parsed).toHaveLength(14);
    // Worked out by hand from the figures of `figuresOfTwo`.
    expect(parsed[1]).toEqual({
      schema_version: '1',
      scheme: 'two_codes',
      code: 'Safety',
      unit: 'narrative',
      coders: 'AO; BH',
      n_units: '20',
      a: '9',
      b: '2',
      c: '1',
      d: '8',
      prevalence: '0.525',
      percent: '0.85',
      coefficient: 'krippendorff_alpha',
      estimate: '0.7051',
      standard_error: '0.16',
      ci_low: '0.37',
      ci_high: '1',
      ci_method: 'analytic',
      replicates: '',
      seed: '',
      undefined_reason: '',
      code_id: 'safety',
      coder_ids: 'coder-ada; coder-ben',
      n_coders: '2',
      n_narratives: '20',
      skipped_replicates: '',
      defined_codes: '',
      undefined_codes: '',
      status_compared: '0',
      uncoded_left_out: '0',
      cases: '',
      categories: '2',
      codebook_revision: '1',
      sentence_rule: '',
      project_id: 'project-1',
      computed_at: '2026-11-22T12:00:00.000Z',
      app_version: '0.4.0',
    });
  });

  it('leaves an undefined coefficient blank and gives its reason', () => {
    const alpha = written(factsOf()).parsed.find(
      (row) => row.code === 'Voice' && row.coefficient === 'krippendorff_alpha',
    );
    expect(alpha).toMatchObject({ estimate: '', standard_error: '', ci_low: '', ci_high: '', percent: '1' });
    expect(alpha?.undefined_reason).toBe('no_variation');
  });

  it('keeps every digit, and guards no number', () => {
    const value = -0.1 - 0.2;
    const estimate = { value, standardError: 1 / 3, interval: [-1e-7, 1 / 7] } as const;
    const groups = [groupOf('safety', [figureOf('krippendorff_alpha', estimate)])];
    const [row] = written(factsOf({ figures: { ...figuresOfTwo, groups } })).parsed;
    expect([row?.estimate, row?.standard_error, row?.ci_low, row?.ci_high].map(Number)).toEqual([
      value,
      1 / 3,
      -1e-7,
      1 / 7,
    ]);
  });

  it('guards text that a spreadsheet would run', () => {
    const codes = askedOfTwo.scheme.codes.map((code) => ({ ...code, name: `=${code.id}()` }));
    const [row] = written(factsOf({ question: { scheme: { ...askedOfTwo.scheme, codes } } })).parsed;
    expect(row?.code).toBe("'=safety()");
  });

  it('gives each kind of interval a row, and the seed only to what was drawn', () => {
    const estimate = { value: 0.5, interval: [0.25, 0.75] } as const;
    const groups = [
      groupOf('safety', [
        figureOf('krippendorff_alpha', { ...estimate, standardError: 0.1 }),
        figureOf('krippendorff_alpha', estimate, { method: 'bootstrap', replicates: 987, skipped: 13 }),
      ]),
    ];
    const { parsed } = written(factsOf({ figures: { ...figuresOfTwo, groups, averages: [] } }));
    expect(parsed).toMatchObject([
      { ci_method: 'analytic', replicates: '', seed: '', skipped_replicates: '', standard_error: '0.1' },
      { ci_method: 'bootstrap', replicates: '987', seed: '20261122', skipped_replicates: '13', standard_error: '' },
    ]);
  });

  it('names the rows of all codes and the means for what they are, the pairs by their coders', () => {
    const groups = [
      groupOf('safety', [figureOf('krippendorff_alpha', { value: 0.5 })], {
        coderIds: ['coder-ada', 'coder-ben', 'coder-cora'],
        counts: null,
      }),
      groupOf('safety', [figureOf('cohen_kappa', { value: 0.4 })], { coderIds: ['coder-ben', 'coder-cora'] }),
      groupOf(null, [figureOf('alpha_masi', { value: 0.6 })]),
    ];
    const averages = [
      { coefficient: 'krippendorff_alpha', value: 0.5, definedCodes: 1, undefinedCodes: 1 },
      { coefficient: 'scott_pi', value: null, definedCodes: 0, undefinedCodes: 2 },
    ] as const;
    const coders = [...factsOf().coders, cora];
    const coderIds = coders.map(({ id }) => id);
    const { parsed } = written(
      factsOf({ coders, question: { coderIds }, figures: { groups, averages, narratives: 20 } }),
    );
    expect(parsed).toMatchObject([
      { code: 'Safety', coders: 'AO; BH; CL', n_coders: '3', a: '', d: '' },
      { code: 'Safety', coders: 'BH; CL', n_coders: '2', a: '9', b: '2', c: '1', d: '8' },
      { code: 'all codes together', code_id: '', a: '', prevalence: '', coefficient: 'alpha_masi' },
      { code: 'all, mean over defined codes', code_id: '', n_units: '', estimate: '0.5', defined_codes: '1' },
      { estimate: '', undefined_reason: 'defined_for_no_code', undefined_codes: '2', n_narratives: '20' },
    ]);
  });

  it('says of sentences by which rule they were cut, and of spans that none is uncoded', () => {
    const of = (unit: 'sentence' | 'span') =>
      written(factsOf({ question: { unit, leavesOutUncoded: true } })).parsed[0];
    expect(of('sentence')).toMatchObject({ sentence_rule: 'rule-7', uncoded_left_out: '1' });
    expect(of('span')).toMatchObject({ sentence_rule: '', uncoded_left_out: '', categories: '' });
  });

  it('says in every row and in README.txt which cases alone were compared, in one line whatever they are called', () => {
    const of = (attribute: string, value: string) => written(factsOf({ cases: { attribute, value } }));
    const { parsed, readMe } = of('closure reason', 'Turned 18');
    expect(parsed.map(({ cases }) => cases)).toEqual(parsed.map(() => 'closure reason = Turned 18'));
    expect(readMe).toContain('\r\nCases: closure reason = Turned 18.\r\n');
    expect(written(factsOf()).readMe).toContain('\r\nCases: all.\r\n');
    expect(of('region', '').parsed[0]?.cases).toBe('region =');
    expect(of('=1+1', 'a\nb').parsed[0]?.cases).toBe("'=1+1 = a b");
  });

  it('says with how many categories AC1 was computed where statuses were compared', () => {
    const facts = factsOf({ question: { comparesStatus: true }, categories: 6 });
    expect(written(facts).parsed[0]).toMatchObject({ status_compared: '1', categories: '6' });
  });

  it('calls each coefficient in its dictionary what the screen calls it', () => {
    const { readMe } = written(factsOf());
    const lines = readMe.split('\r\n').map((line) => line.trim().replace(/ {2,}/g, ' '));
    for (const id of coefficientIds)
      expect(lines.filter((line) => line.startsWith(`${id} ${coefficientName(id)}: `))).toHaveLength(1);
  });

  it('comes with a README.txt that names every column, coefficient and reason, and wraps the paragraph on methods', () => {
    const { names, csv, readMe } = written(factsOf());
    expect(names).toEqual([
      'Closure-study_agreement_narrative_2026-11-22.csv',
      'Closure-study_agreement_README_narrative_2026-11-22.txt',
    ]);
    const [header = []] = parse(csv, { bom: true }) as string[][];
    for (const column of header) expect(readMe).toMatch(new RegExp(`^  +${column}(  |\\r$)`, 'm'));
    for (const value of ['cohen_kappa', 'f1_iou50', 'no_variation', 'codes_overlap', 'defined_for_no_code'])
      expect(readMe).toMatch(new RegExp(`^  +${value} `, 'm'));
    expect(readMe).toContain('Made by Outcome Coder 0.4.0 on 2026-11-22T12:00:00.000Z for AO.');
    expect(readMe).not.toMatch(/Ada|Osei/);
    expect(written(factsOf(), true).readMe).toContain('Z for Ada Osei.');
    expect(readMe.replaceAll('\r\n', ' ')).toContain(methods);
    expect(readMe).not.toMatch(/[^\r]\n/);
    const paragraph = readMe.split('\r\n').filter((line) => line.startsWith('Two coders.'));
    expect(paragraph.map(({ length }) => length)).toEqual([119, 119]);
  });
});
