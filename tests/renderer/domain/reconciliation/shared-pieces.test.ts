import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import { passIdentical } from '../../../../renderer/domain/reconciliation/pass-identical.ts';
import { reconciliationQueue } from '../../../../renderer/domain/reconciliation/queue.ts';
import { sharedPieces } from '../../../../renderer/domain/reconciliation/shared-pieces.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { coded, rulingMeta, someSheets, workOf } from '../../../support/reconciliation/queue-work.ts';

function shared(...lines: readonly string[]): string[] | null {
  const positions = coded(...lines).map(({ coderId, codings }) => ({ coderId, sheetRevision: 1, codings }));
  return sharedPieces(positions)?.map(({ start, end, from }) => `${start}-${end} of ${from.length}`) ?? null;
}

/** What one pass of everything identical puts into the consensus, item by item. */
function passed(sheets: readonly Sheet[], tolerance: number) {
  const act = passIdentical(reconciliationQueue(workOf(sheets, { settings: { tolerance } })), rulingMeta());
  return (act?.entries ?? []).flatMap((entry) => (entry.table === 'decisions' && entry.after ? [entry.after] : []));
}

const gap = coded('A safety 0-5', 'A safety 6-11', 'B safety 0-7', 'B safety 8-11', 'C safety 0-5', 'C safety 6-11');

describe('sharedPieces', () => {
  it('are the text that all coded, span by span: a gap that two of three left stays a gap', () => {
    expect(passed(gap, 2).map(({ consensus }) => consensus.map(({ start, end }) => [start, end]))).toEqual([
      [
        [0, 5],
        [8, 11],
      ],
    ]);
  });

  it('are of spans that touch taken as one', () => {
    expect(shared('A safety 0-5', 'A safety 5-11', 'B safety 1-11')).toEqual(['1-11 of 3']);
  });

  it('keep a status apart where it belongs to another span', () => {
    const lines = (id: string, by: number) => [`${id} safety ${by}-5 unmet`, `${id} safety 7-${11 + by} achieved`];
    expect(shared(...lines('A', 0), ...lines('B', 1))).toEqual(['1-5 of 2', '7-11 of 2']);
  });

  it('are none where spans do not pair off, have no text in common, or somebody coded nothing', () => {
    expect(shared('A safety 0-5', 'A safety 6-11', 'B safety 0-11')).toBeNull();
    expect(shared('A safety 0-5', 'B safety 6-11')).toBeNull();
    expect(shared('A safety 0-5', 'B')).toBeNull();
  });
});

describe('a pass of everything identical', () => {
  it('codes only what every coder coded under that code, whatever the tolerance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }).chain(someSheets),
        fc.integer({ min: 0, max: 12 }),
        (sheets, tolerance) => {
          for (const { consensus, from } of passed(sheets, tolerance)) {
            expect(consensus.length).toBeGreaterThan(0);
            for (const { start, end, codeId } of consensus) {
              for (let at = start; at < end; at += 1) {
                const everyone = from.every(({ codings }) =>
                  codings.some((one) => one.codeId === codeId && one.start <= at && at < one.end),
                );
                expect(everyone).toBe(true);
              }
            }
          }
        },
      ),
      { numRuns: propertyRuns },
    );
  });
});
