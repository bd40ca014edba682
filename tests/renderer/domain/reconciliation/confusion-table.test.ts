import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confusionTable } from '../../../../renderer/domain/reconciliation/confusion-table.ts';
import { foundOf } from '../../../support/found.ts';
import { fused, fusedSpansOfCoder } from '../../../support/fused.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

const codeIds = ['safety', 'voice', 'rights', 'inclusion'];

describe('the confusion table', () => {
  // Ada and Ben share a safety; Ada's voice is Ben's rights; Ada alone has an inclusion, Ben alone a voice.
  const first = [fused('safety', 0, 10), fused('voice', 20, 30), fused('inclusion', 50, 60)];
  const second = [fused('safety', 2, 9, 'unmet'), fused('rights', 20, 30), fused('voice', 70, 80)];

  it('has matched spans on the diagonal, other outcomes off it, and misses in the last row and column', () => {
    expect(confusionTable(foundOf(first, second), codeIds, false).counts).toEqual([
      [1, 0, 0, 0, 0],
      [0, 0, 1, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 1],
      [0, 1, 0, 0, 0],
    ]);
  });

  it('is the same folded whoever is the first coder', () => {
    const folded = [
      [1, 0, 0, 0, 0],
      [0, 0, 1, 0, 1],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0],
    ];
    expect(confusionTable(foundOf(first, second), codeIds, true).counts).toEqual(folded);
    expect(confusionTable(foundOf(second, first), codeIds, true).counts).toEqual(folded);
  });

  it('has rows that sum to the first coder’s spans of a code and columns that sum to the second’s', () => {
    fc.assert(
      fc.property(fusedSpansOfCoder(), fusedSpansOfCoder(), (one, other) => {
        const { counts } = confusionTable(foundOf(one, other), codeIds, false);
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
        for (const [place, codeId] of codeIds.entries()) {
          expect(sum(counts[place] ?? [])).toBe(one.filter((span) => span.codeId === codeId).length);
          expect(sum(counts.map((row) => row[place] ?? 0))).toBe(other.filter((span) => span.codeId === codeId).length);
        }
      }),
      { numRuns: propertyRuns },
    );
  });
});
