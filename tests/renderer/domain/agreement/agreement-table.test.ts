import { describe, expect, it } from 'vitest';
import { agreementTable } from '../../../../renderer/domain/agreement/agreement-table.ts';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import { codingOf, schemeOf, sheetWith } from '../../../support/sheets.ts';

const scheme = schemeOf(1, ['safety', 'voice']);
const finished = (narrativeId: string, coderId: string, codeIds: readonly string[]): Sheet =>
  sheetWith(
    codeIds.map((codeId, at) => codingOf({ id: `${narrativeId}${coderId}${at}`, codeId, start: 0, end: 3 })),
    { narrativeId, coderId, state: 'finished', finishedUnder: { seven_outcomes: 1 } },
  );
const tableOf = (coderIds: readonly string[], sheets: readonly Sheet[]) =>
  agreementTable({ scheme, schemes: [scheme], coderIds, sheets });

/** n1 both, n2 Ada alone, n3 Ben alone, n4 and n5 neither, n6 Ada alone has finished. */
const sheets = [
  finished('n1', 'ada', ['safety']),
  finished('n1', 'ben', ['safety']),
  finished('n2', 'ada', ['safety']),
  finished('n2', 'ben', []),
  finished('n3', 'ada', []),
  finished('n3', 'ben', ['safety']),
  finished('n4', 'ada', []),
  finished('n4', 'ben', []),
  finished('n5', 'ada', []),
  finished('n5', 'ben', []),
  finished('n6', 'ada', ['safety']),
];

describe('the agreement table', () => {
  it('has the figures of two coders, computed by hand', () => {
    const [safety] = tableOf(['ada', 'ben'], sheets);
    // Ratings of the five shared narratives: 4 of 10 say yes. 3 of 5 agree. kappa: p_e = 0.4·0.4 + 0.6·0.6 = 0.52.
    expect(safety).toMatchObject({ codeId: 'safety', units: 5, prevalence: 0.4 });
    expect(safety?.percent.value).toBeCloseTo(0.6, 12);
    // D_o = 4/10, D_e = 2·4·6 / (10·9).
    expect(safety?.alpha.value).toBeCloseTo(1 - (4 / 10) * (90 / 48), 12);
    expect(safety?.pairs).toHaveLength(1);
    expect(safety?.pairs[0]).toMatchObject({ coderIds: ['ada', 'ben'], n: 5, a: 1, b: 1, c: 1, d: 2 });
    expect(safety?.pairs[0]?.kappa.value).toBeCloseTo((0.6 - 0.52) / (1 - 0.52), 12);
  });

  it('shows a code that nobody used as undefined, beside full percent agreement', () => {
    const voice = tableOf(['ada', 'ben'], sheets)[1];
    expect(voice).toMatchObject({ codeId: 'voice', units: 5, prevalence: 0 });
    expect(voice?.percent.value).toBe(1);
    expect(voice?.alpha).toEqual({ value: null, reason: 'no_variation' });
    expect(voice?.pairs[0]?.kappa).toEqual({ value: null, reason: 'no_variation' });
  });

  it('has every pair of three coders, in their order, the first named first', () => {
    const three = [...sheets, finished('n2', 'cora', []), finished('n3', 'cora', [])];
    const [safety] = tableOf(['ben', 'cora', 'ada'], three);
    expect(safety?.pairs.map(({ coderIds, n, a, b, c, d }) => [...coderIds, n, a, b, c, d])).toEqual([
      ['ben', 'cora', 2, 0, 1, 0, 1],
      ['ben', 'ada', 5, 1, 1, 1, 2],
      ['cora', 'ada', 2, 0, 0, 1, 1],
    ]);
    // 2 of 3 pairs disagree in n2 and n3: (1 + 1/3 + 1/3 + 1 + 1) / 5; four of twelve ratings say yes.
    expect(safety?.percent.value).toBeCloseTo(11 / 15, 12);
    expect(safety?.prevalence).toBeCloseTo(1 / 3, 12);
  });

  it('says why there is nothing to compare', () => {
    const [alone] = tableOf(['ada'], sheets);
    expect(alone).toMatchObject({ units: 0, prevalence: null, pairs: [], alpha: { value: null, reason: 'one_coder' } });
    const [empty] = tableOf(['ada', 'ben'], []);
    expect(empty?.alpha).toEqual({ value: null, reason: 'nothing_rated' });
    const [apart] = tableOf(['ada', 'ben'], [finished('n1', 'ada', []), finished('n2', 'ben', [])]);
    expect(apart?.pairs[0]?.kappa).toEqual({ value: null, reason: 'no_pair' });
  });
});
