import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Disagreements } from '../../../renderer/domain/reconciliation/disagreement.ts';
import { packDisagreements, unpackDisagreements } from '../../../renderer/workers/packed-disagreements.ts';
import { foundOf } from '../../support/found.ts';
import { fusedSpansOfCoder } from '../../support/fused.ts';
import { propertyRuns } from '../../support/property-runs.ts';

/** The same findings as if of another narrative and pair. */
function elsewhere({ disagreements, matches }: Disagreements): Disagreements {
  const where = { narrativeId: 'n2', coderIds: ['ben', 'cora'] } as const;
  return {
    disagreements: disagreements.map((one) => ({ ...one, ...where })),
    matches: matches.map((one) => ({ ...one, ...where })),
  };
}

it('gives back what was packed, after the way from the worker', () => {
  const found = fc.tuple(fusedSpansOfCoder(), fusedSpansOfCoder(), fusedSpansOfCoder(), fusedSpansOfCoder());
  fc.assert(
    fc.property(found, ([a, b, c, d]) => {
      const [here, there] = [foundOf(a, b), elsewhere(foundOf(c, d))];
      const both: Disagreements = {
        disagreements: [...here.disagreements, ...there.disagreements],
        matches: [...here.matches, ...there.matches],
      };
      expect(unpackDisagreements(structuredClone(packDisagreements(both)))).toEqual(both);
    }),
    { numRuns: propertyRuns },
  );
});
