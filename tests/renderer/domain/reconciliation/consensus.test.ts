import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import { consensusLayer } from '../../../../renderer/domain/reconciliation/consensus.ts';
import { passIdentical } from '../../../../renderer/domain/reconciliation/pass-identical.ts';
import { reconciliationProgress } from '../../../../renderer/domain/reconciliation/progress.ts';
import { reconciliationQueue } from '../../../../renderer/domain/reconciliation/queue.ts';
import { ruleOn } from '../../../../renderer/domain/reconciliation/rule-on.ts';
import {
  coded,
  decisionsAfter,
  finishedSheet,
  rulingMeta,
  workOf,
} from '../../../support/reconciliation/queue-work.ts';
import { schemeOf } from '../../../support/sheets.ts';

const sheets = coded('A safety 0-10', 'B safety 0-10', 'A voice 20-30');
const queue = reconciliationQueue(workOf(sheets));
const passed = decisionsAfter([], passIdentical(queue, rulingMeta('p')));
const voice = queue.find(({ item }) => item?.codeIds.includes('voice'));
const ruled = voice ? decisionsAfter(passed, ruleOn(voice, { ruling: 'coder', ruledFor: 'A' }, rulingMeta('r'))) : [];

function layerOf(decisions: typeof passed, all: readonly Sheet[] = sheets) {
  const work = workOf(all, { decisions, schemes: [schemeOf(), schemeOf(3)] });
  return consensusLayer(work, reconciliationQueue(work));
}

describe('consensusLayer', () => {
  it('holds what was ruled, each coding with its ruling, and is settled once nothing is open or stale', () => {
    expect(layerOf(passed)).toMatchObject([
      { narrativeId: 'n1', isSettled: false, codings: [{ decision: { id: 'p1' } }] },
    ]);
    expect(layerOf(ruled)).toMatchObject([
      {
        isSettled: true,
        codings: [
          { coding: { codeId: 'safety', start: 0 }, decision: { id: 'p1', by: 'L', at: 9000 } },
          { coding: { codeId: 'voice', start: 20 }, decision: { id: 'r1', ruledFor: 'A' } },
        ],
      },
    ]);
    const later = sheets.map((sheet) => ({ ...sheet, revision: 2 }));
    expect(layerOf(ruled, later)).toMatchObject([{ isSettled: false }]);
  });

  it('a narrative in which several coders found nothing is settled; one whose only coder did is not', () => {
    const nothing = [finishedSheet('A', []), finishedSheet('B', [])];
    expect(layerOf([], nothing)).toMatchObject([{ isSettled: true, codings: [] }]);
    expect(layerOf([], nothing.slice(0, 1))).toMatchObject([{ isSettled: false }]);
  });
});

describe('reconciliationProgress', () => {
  it('counts entries, narratives, codes, kinds and pairs, and how many of them are settled', () => {
    const all = [
      ...sheets,
      finishedSheet('C', []),
      ...coded('A rights 0-5').map((one) => ({ ...one, narrativeId: 'n2' })),
    ];
    const entries = reconciliationQueue(workOf(all, { decisions: ruled }));
    const progress = reconciliationProgress(entries, ['safety', 'voice', 'rights', 'inclusion'], ['A', 'B', 'C']);
    expect(progress.entries).toEqual({ all: 3, open: 1, stale: 2, settled: 0 });
    expect(progress.narratives).toEqual({ all: 2, settled: 0 });
    expect(progress.codes.map(({ codeId, count }) => [codeId, count.all, count.open])).toEqual([
      ['safety', 1, 0],
      ['voice', 1, 0],
      ['rights', 1, 1],
    ]);
    expect(progress.subjects.map(({ subject, count }) => [subject, count.all])).toEqual([
      ['missed', 2],
      ['single', 1],
    ]);
    expect(progress.pairs.map(({ pair, count }) => [...pair, count.all])).toEqual([
      ['A', 'B', 1],
      ['A', 'C', 2],
      ['B', 'C', 1],
    ]);
  });

  it('counts identical codings, and not as something between two coders', () => {
    const progress = reconciliationProgress(
      reconciliationQueue(workOf(sheets, { decisions: ruled })),
      ['safety', 'voice'],
      ['A', 'B'],
    );
    expect(progress.entries.settled).toBe(2);
    expect(progress.narratives).toEqual({ all: 1, settled: 1 });
    expect(progress.pairs).toEqual([{ pair: ['A', 'B'], count: { all: 1, open: 0, stale: 0, settled: 1 } }]);
  });
});
