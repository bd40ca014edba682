import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDatasets, isSameContent } from '../../../../../renderer/domain/coding/compare-datasets.ts';
import type { ProjectState } from '../../../../../renderer/domain/coding/dataset.ts';
import type { ReturnPack } from '../../../../../renderer/domain/exchange/pack/pack.ts';
import { afterMerge, happenings, Team, youngerCopy } from '../../../../support/merging/many-hands.ts';
import { datasetOf, merged, stateOf } from '../../../../support/merging/team-study.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { ada } from '../../../../support/study.ts';

function afterReturns(team: Team, from: ProjectState, packs: readonly ReturnPack[]): ProjectState {
  return packs.reduce((state, pack) => afterMerge(state, team.study, pack), from);
}

/** Lineages as sets in which a hash counts as often as it is there. */
function lineages({ sheets }: ProjectState): object {
  return Object.fromEntries(
    sheets.map(({ narrativeId, coderId, lineage }) => [`${narrativeId} ${coderId}`, lineage.toSorted()] as const),
  );
}

describe('merging returns', () => {
  it('leads to the same project in any order, whatever was edited, returned, merged, restored and forked between', () => {
    fc.assert(
      fc.property(happenings(), fc.infiniteStream(fc.nat()), (events, numbers) => {
        const team = new Team();
        for (const event of events) team.happen(event);
        const shuffled = team.packs
          .map((pack) => ({ pack, place: Number(numbers.next().value) }))
          .sort((left, right) => left.place - right.place)
          .map(({ pack }) => pack);
        const here = afterReturns(team, team.lead, shuffled);
        const there = afterReturns(team, stateOf(team.study), team.packs);
        const comparison = compareDatasets(ada, datasetOf(here, team.study), datasetOf(there, team.study));
        expect(isSameContent(comparison), JSON.stringify(comparison)).toBe(true);
        expect(lineages(here)).toEqual(lineages(there));
      }),
      { numRuns: propertyRuns * 3 },
    );
  });

  it('changes nothing by a return that was taken in before', () => {
    fc.assert(
      fc.property(happenings(), (events) => {
        const team = new Team();
        for (const event of events) team.happen(event);
        const all = afterReturns(team, team.lead, team.packs);
        for (const pack of team.packs) expect(merged(all, team.study, pack, youngerCopy)).toBeNull();
      }),
      { numRuns: propertyRuns },
    );
  });
});
