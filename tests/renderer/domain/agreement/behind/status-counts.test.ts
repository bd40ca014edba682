import { describe, expect, it } from 'vitest';
import { statusCounts } from '../../../../../renderer/domain/agreement/behind/status-counts.ts';
import { codingOf, schemeOf, sheetWith } from '../../../../support/sheets.ts';

const scheme = schemeOf();
const text = 'She plays. She sings.';

function finished(narrativeId: string, coderId: string, ...statuses: readonly string[]) {
  const codings = statuses.map((status, at) =>
    codingOf({ id: `k${at}`, start: 11 * at, end: 11 * at + 5, ...(status ? { status } : {}) }),
  );
  return sheetWith(codings, { narrativeId, coderId, state: 'finished', finishedUnder: { seven_outcomes: 1 } });
}

/** n1: achieved and several. n2: unmet from both. n3: none given and nothing found. n4: the second has not finished. */
const sheets = [
  ...[finished('n1', 'c1', 'achieved'), finished('n1', 'c2', 'achieved', 'unmet'), finished('n1', 'c3', 'partly')],
  ...[finished('n2', 'c1', 'unmet'), finished('n2', 'c2', 'unmet')],
  ...[finished('n3', 'c1', ''), finished('n3', 'c2')],
  ...[finished('n4', 'c1', 'partly'), finished('n4', 'c3', 'partly')],
];
const work = { schemes: [scheme], sheets, narratives: ['n1', 'n2', 'n3', 'n4'].map((id) => ({ id, text })) };
const asked = { scheme, coderIds: ['c1', 'c2', 'c3'], codeId: 'safety', leavesOutUncoded: false, comparesStatus: true };

/** The cells that are not 0, by their names. */
function cells(unit: 'narrative' | 'sentence', pair: readonly [string, string]) {
  const { categories, counts } = statusCounts({ ...asked, unit, pair }, work);
  return counts.flatMap((row, at) =>
    row.flatMap((count, to) => (count > 0 ? [[categories[at], categories[to], count]] : [])),
  );
}

describe('which status two coders gave where', () => {
  it('counts the narratives that both finished, one with several statuses as mixed and one without as that', () => {
    expect(cells('narrative', ['c1', 'c2'])).toEqual([
      ['achieved', 'mixed', 1],
      ['unmet', 'unmet', 1],
      ['', 'absent', 1],
    ]);
    expect(cells('narrative', ['c2', 'c1'])).toEqual([
      ['absent', '', 1],
      ['unmet', 'unmet', 1],
      ['mixed', 'achieved', 1],
    ]);
  });

  it('counts the sentences of these narratives by the statuses within each', () => {
    expect(cells('sentence', ['c1', 'c2'])).toEqual([
      ['absent', 'absent', 2],
      ['absent', 'unmet', 1],
      ['achieved', 'achieved', 1],
      ['unmet', 'unmet', 1],
      ['', 'absent', 1],
    ]);
  });

  it('refuses coders who are not compared', () => {
    expect(() => cells('narrative', ['c1', 'c9'])).toThrow(RangeError);
  });
});
