import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beyondTolerance } from '../../../../renderer/domain/reconciliation/beyond-tolerance.ts';
import { compareTwoCoders } from '../../../../renderer/domain/reconciliation/compare-two-coders.ts';
import { foundOf } from '../../../support/found.ts';
import { fused, fusedSpansOfCoder } from '../../../support/fused.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

it('forgives edges up to the tolerance and nothing else', () => {
  const found = foundOf([fused('safety', 0, 10, 'unmet'), fused('voice', 2, 5)], [fused('safety', 3, 10)]);
  const kinds = (tolerance: number) => beyondTolerance(found, tolerance).disagreements.map(({ kind }) => kind);
  expect(kinds(2)).toEqual(['different_edges', 'different_status', 'missed']);
  expect(kinds(3)).toEqual(['different_status', 'missed']);
});

it('leaves what would be found under that tolerance', () => {
  const codeIds = ['safety', 'voice', 'rights', 'inclusion'];
  fc.assert(
    fc.property(fusedSpansOfCoder(), fusedSpansOfCoder(), fc.nat({ max: 12 }), (first, second, tolerance) => {
      const left = beyondTolerance(foundOf(first, second), tolerance).disagreements;
      const { differences } = compareTwoCoders(first, second, { codeIds, tolerance });
      expect(left.map(({ kind, spans }) => ({ kind, spans }))).toEqual(differences);
    }),
    { numRuns: propertyRuns },
  );
});
