import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disagreementCounts } from '../../../../renderer/domain/reconciliation/disagreement-counts.ts';
import { disagreementsByCode } from '../../../../renderer/domain/reconciliation/disagreements-by-code.ts';
import { foundOf } from '../../../support/found.ts';
import { fused, fusedSpansOfCoder } from '../../../support/fused.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

describe('counting disagreements by code and kind', () => {
  it('counts another outcome for both of its codes, and everything else for its one', () => {
    const { disagreements } = foundOf(
      [fused('safety', 0, 10), fused('voice', 20, 30), fused('voice', 40, 50)],
      [fused('safety', 0, 8, 'unmet'), fused('rights', 20, 30)],
    );
    const byCode = disagreementsByCode(disagreements);
    const kindsOf = (codeId: string) => disagreementCounts(byCode.get(codeId) ?? []).kinds;
    expect(kindsOf('safety')).toEqual({ missed: 0, different_outcome: 0, different_edges: 1, different_status: 1 });
    expect(kindsOf('voice')).toEqual({ missed: 1, different_outcome: 1, different_edges: 0, different_status: 0 });
    expect(kindsOf('rights')).toEqual({ missed: 0, different_outcome: 1, different_edges: 0, different_status: 0 });
    expect(byCode.has('inclusion')).toBe(false);
    expect(disagreementCounts(disagreements)).toEqual({
      kinds: { missed: 1, different_outcome: 1, different_edges: 1, different_status: 1 },
      all: 4,
    });
  });

  it('sums up over codes to the list, another outcome being there twice', () => {
    fc.assert(
      fc.property(fusedSpansOfCoder(), fusedSpansOfCoder(), (first, second) => {
        const { disagreements } = foundOf(first, second);
        const counts = [...disagreementsByCode(disagreements).values()].map(disagreementCounts);
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
        const twice = disagreementCounts(disagreements).kinds.different_outcome;
        expect(sum(counts.map(({ all }) => all)) - twice).toBe(disagreements.length);
        for (const { kinds, all } of counts) expect(sum(Object.values(kinds))).toBe(all);
      }),
      { numRuns: propertyRuns },
    );
  });
});
