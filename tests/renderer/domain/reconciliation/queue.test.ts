import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../renderer/domain/coding/decision.ts';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import { confirmRulings } from '../../../../renderer/domain/reconciliation/confirm-ruling.ts';
import { type QueueEntry, reconciliationQueue } from '../../../../renderer/domain/reconciliation/queue.ts';
import { ruleOn } from '../../../../renderer/domain/reconciliation/rule-on.ts';
import { samePositions } from '../../../../renderer/domain/reconciliation/same-positions.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import {
  coded,
  decisionsAfter,
  finishedSheet,
  rulingMeta,
  someCodings,
  workOf,
} from '../../../support/reconciliation/queue-work.ts';

const shown = (entries: readonly QueueEntry[]) =>
  entries.map(({ state, item, decision }) =>
    `${state} ${item?.codeIds.join('+') ?? 'gone'} ${decision?.id ?? ''}`.trim(),
  );

/** Rules `nothing` on every item, each under its own id. */
function ruledOnAll(sheets: readonly Sheet[]): Decision[] {
  const meta = rulingMeta('d');
  return reconciliationQueue(workOf(sheets)).flatMap((entry) =>
    decisionsAfter([], ruleOn(entry, { ruling: 'nothing' }, meta)),
  );
}

const changed = (sheet: Sheet | undefined, codings = sheet?.codings ?? []) =>
  sheet ? [{ ...sheet, codings, revision: sheet.revision + 1 }] : [];

describe('reconciliationQueue', () => {
  it('has the items of narratives that all who are to code them have finished, and no others', () => {
    const [a, b] = coded('A safety 0-10', 'B voice 20-30');
    if (!a || !b) throw new Error('two sheets');
    const open = (sheets: readonly Sheet[], assigned?: readonly string[]) =>
      reconciliationQueue(
        workOf(sheets, { assignments: assigned ? [{ roundId: 'r', narrativeId: 'n1', coderIds: assigned }] : [] }),
      ).length;
    expect(open([a, b])).toBe(2);
    expect(open([a, { ...b, state: 'in_progress' }])).toBe(0);
    expect(open([a, b], ['A', 'B', 'C'])).toBe(0);
    expect(open([a, { ...b, state: 'in_progress' }], ['A'])).toBe(1);
    expect(open([a, { ...b, finishedUnder: { barriers: 1 } }])).toBe(0);
  });

  it('a ruling settles what it was on', () => {
    const sheets = coded('A safety 0-10', 'B voice 20-30');
    expect(shown(reconciliationQueue(workOf(sheets)))).toEqual(['open safety', 'open voice']);
    expect(shown(reconciliationQueue(workOf(sheets, { decisions: ruledOnAll(sheets) })))).toEqual([
      'settled safety d1',
      'settled voice d2',
    ]);
  });

  it('is stale once a sheet that it came from has changed, also where the codings are the same', () => {
    const sheets = coded('A safety 0-10', 'B voice 20-30');
    const decisions = ruledOnAll(sheets);
    const later = [...changed(sheets[0]), ...sheets.slice(1)];
    expect(shown(reconciliationQueue(workOf(later, { decisions })))).toEqual(['stale safety d1', 'stale voice d2']);
  });

  it('is stale once another coder has finished', () => {
    const sheets = coded('A safety 0-10', 'B');
    const decisions = ruledOnAll(sheets);
    expect(shown(reconciliationQueue(workOf([...sheets, finishedSheet('C', [])], { decisions })))).toEqual([
      'stale safety d1',
    ]);
  });

  it('stays with an item whose codings moved, and stays in sight when its item is gone', () => {
    const sheets = coded('A safety 0-10', 'A voice 20-30', 'B');
    const decisions = ruledOnAll(sheets);
    const [a, b] = sheets;
    const moved = (a?.codings ?? [])
      .filter(({ codeId }) => codeId === 'safety')
      .map((coding) => ({ ...coding, end: 12 }));
    const later = reconciliationQueue(workOf([...changed(a, moved), ...(b ? [b] : [])], { decisions }));
    expect(shown(later)).toEqual(['stale safety d1', 'stale gone d2']);
  });

  it('a passage that was taken out and coded again by the same code is the one that was ruled on; another passage is not', () => {
    const sheets = coded('A safety 0-10', 'B');
    const decisions = ruledOnAll(sheets);
    const again = changed(sheets[0], coded('A safety 2-9')[0]?.codings);
    expect(shown(reconciliationQueue(workOf([...again, ...sheets.slice(1)], { decisions })))).toEqual([
      'stale safety d1',
    ]);
    const elsewhere = changed(sheets[0], coded('A safety 20-29')[0]?.codings);
    expect(shown(reconciliationQueue(workOf([...elsewhere, ...sheets.slice(1)], { decisions })))).toEqual([
      'stale gone d1',
      'open safety',
    ]);
  });

  it('of a narrative that is being coded again its rulings are left, stale', () => {
    const sheets = coded('A safety 0-10', 'B');
    const decisions = ruledOnAll(sheets);
    const [entry] = reconciliationQueue(
      workOf([...sheets.slice(1), ...changed(sheets[0]).map((one) => ({ ...one, state: 'in_progress' as const }))], {
        decisions,
      }),
    );
    expect(entry).toMatchObject({ state: 'stale', item: null, finished: [] });
  });

  it('a ruling of another codebook or narrative is not in it', () => {
    const sheets = coded('A safety 0-10', 'B');
    const [decision] = ruledOnAll(sheets);
    if (!decision) throw new Error('one ruling');
    const decisions = [
      { ...decision, schemeId: 'barriers' },
      { ...decision, narrativeId: 'n3' },
    ];
    expect(shown(reconciliationQueue(workOf(sheets, { decisions })))).toEqual(['open safety']);
  });
});

describe('reconciliationQueue, whatever becomes of the sheets', () => {
  const coders = ['A', 'B', 'C'];
  /** Each coder's codings before and after; the later ones share ids with the earlier, as moved and changed codings do. */
  const histories = fc.tuple(...coders.map((id) => fc.tuple(someCodings(id), someCodings(id), fc.boolean())));

  it('shows every item and every ruling exactly once, and settles nothing that is not just as it was ruled on', () => {
    fc.assert(
      fc.property(histories, fc.boolean(), (all, areConfirmed) => {
        const before = all.map(([first], at) => finishedSheet(coders[at] ?? '', first));
        const after = all.map(([first, second, isChanged], at) =>
          finishedSheet(coders[at] ?? '', isChanged ? second : first, { revision: isChanged ? 2 : 1 }),
        );
        const ruled = ruledOnAll(before);
        expect(
          reconciliationQueue(workOf(before, { decisions: ruled })).every(({ state }) => state === 'settled'),
        ).toBe(true);
        const stale = reconciliationQueue(workOf(after, { decisions: ruled }));
        const decisions = areConfirmed ? decisionsAfter(ruled, confirmRulings(stale, { by: 'L', at: 9500 })) : ruled;
        const queue = reconciliationQueue(workOf(after, { decisions: [...decisions].reverse() }));
        const items = reconciliationQueue(workOf(after));
        expect(queue.flatMap(({ item }) => item?.key ?? []).sort()).toEqual(items.map(({ key }) => key).sort());
        expect(queue.flatMap(({ decision }) => decision?.id ?? []).sort()).toEqual(ruled.map(({ id }) => id).sort());
        expect(new Set(queue.map(({ key }) => key)).size).toBe(queue.length);
        for (const { state, item, decision } of queue) {
          if (state === 'open') expect(decision).toBeNull();
          if (state === 'settled' && item) expect(samePositions(decision?.from ?? [], item.positions)).toBe(true);
          if (state === 'settled' && !item) expect(areConfirmed).toBe(true);
        }
      }),
      { numRuns: propertyRuns },
    );
  });
});
