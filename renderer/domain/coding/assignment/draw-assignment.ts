import { groupBy } from '../group-by.ts';
import type { Assignment, AssignmentDraw } from '../round.ts';
import { SeededRandom, seededState } from '../seeded-random.ts';
import type { CaseToDraw } from './case-to-draw.ts';
import { type DrawBalance, drawBalance } from './draw-balance.ts';
import { drawProblem, overlapSize } from './draw-problem.ts';
import { groupsInTurn } from './groups-in-turn.ts';
import { largestRemainders } from './largest-remainders.ts';
import { shuffled } from './shuffled.ts';

/** A case and who is to code it: nobody if it is left for another round. */
export interface DealtCase extends CaseToDraw {
  /** In the order of the draw. */
  readonly coderIds: readonly string[];
  /** Its value of the attribute that the draw is stratified by; empty without one. */
  readonly stratum: string;
}

export interface DrawnAssignment {
  readonly assignments: readonly Assignment[];
  readonly balance: DrawBalance;
}

/**
 * Deals cases to coders. The same cases (by id, in whatever order they come) and the same draw give each case to the same
 * coders again. Assignments come in the order of the cases.
 *
 * 1. Coders get their seats by lot, and the cases of each stratum, sorted by id, are shuffled. Without an attribute all cases
 *    are one stratum.
 * 2. The overlap is exactly as large as the draw says. It is divided among the strata in proportion to their cases by largest
 *    remainders, so that each stratum's part is less than one case away from its exact proportion. Which of equal remainders
 *    gets a case is drawn by lot too, so that no stratum is always passed over for its name.
 * 3. The cases of the overlap, stratum after stratum, go to `codersEach` coders as `groupsInTurn` calls them: their loads
 *    differ by at most one case; with two coders each, so do the cases that pairs have in common. Within a stratum a coder's part of the overlap is
 *    less than two cases away from an even one.
 * 4. The rest goes round among the coders, stratum after stratum, beginning with those who have one case less so far. So the loads of
 *    all coders differ by at most one case, and within a stratum by at most one case of the rest.
 *
 * Loads are counted in cases; where cases differ in how many narratives they have, loads in narratives differ by more.
 *
 * @throws RangeError for a draw that `drawProblem` finds fault with.
 */
export function drawAssignment(cases: readonly CaseToDraw[], draw: AssignmentDraw, roundId: string): DrawnAssignment {
  const problem = drawProblem(draw, cases.length);
  if (problem) throw new RangeError(`No such draw: ${problem.code}`);
  const dealt = dealtCases(cases, draw);
  const assignments = dealt.flatMap(({ narrativeIds, coderIds }) =>
    coderIds.length === 0 ? [] : narrativeIds.map((narrativeId) => ({ roundId, narrativeId, coderIds })),
  );
  return { assignments, balance: drawBalance(dealt, draw) };
}

function dealtCases(cases: readonly CaseToDraw[], draw: AssignmentDraw): DealtCase[] {
  const { coderIds, codersEach, rest, stratifiedBy } = draw;
  const random = new SeededRandom(seededState(draw.seed));
  const seats = shuffled([...coderIds.keys()], random);
  const strata = strataOf(cases, stratifiedBy).map((stratum) => ({
    ...stratum,
    cases: shuffled(stratum.cases, random),
  }));
  const quotas = quotasByLot(
    strata.map((stratum) => stratum.cases.length),
    overlapSize(draw, cases.length),
    random,
  );
  const loads = coderIds.map(() => 0);
  const deal = (one: CaseToDraw, stratum: string, chosen: readonly number[]): DealtCase => {
    for (const index of chosen) loads[index] = (loads[index] ?? 0) + 1;
    return { ...one, stratum, coderIds: coderIds.filter((_, index) => chosen.includes(index)) };
  };

  const turns = quotas.some((quota) => quota > 0) ? groupsInTurn(coderIds.length, codersEach) : null;
  const overlap = strata.flatMap(({ value, cases: ofStratum }, index) =>
    ofStratum.slice(0, quotas[index]).map((one) => {
      const group = turns?.next().value ?? [];
      return deal(
        one,
        value,
        group.flatMap((member) => seats[member] ?? []),
      );
    }),
  );
  const others = strata.flatMap(({ value, cases: ofStratum }, index) =>
    ofStratum.slice(quotas[index]).map((one) => ({ one, value })),
  );
  const soFar = [...loads];
  const round = seats.toSorted((a, b) => (soFar[a] ?? 0) - (soFar[b] ?? 0));
  const single = others.map(({ one, value }, index) => {
    const next = rest === 'shared' ? round[index % round.length] : undefined;
    return deal(one, value, next === undefined ? [] : [next]);
  });
  const dealt = new Map([...overlap, ...single].map((one) => [one.id, one]));
  return cases.flatMap(({ id }) => dealt.get(id) ?? []);
}

/** Largest remainders with the strata in a drawn order, in which the first of equal remainders is served first. */
function quotasByLot(sizes: readonly number[], seats: number, random: SeededRandom): number[] {
  const lot = shuffled([...sizes.entries()], random);
  const parts = largestRemainders(
    lot.map(([, size]) => size),
    seats,
  );
  const partOf = new Map(lot.map(([index], place) => [index, parts[place] ?? 0]));
  return sizes.map((_, index) => partOf.get(index) ?? 0);
}

/** By value and by id, as UTF-16 units go: the same on every machine. */
function strataOf(cases: readonly CaseToDraw[], attribute: string | null) {
  const stratumOf = ({ attributes }: CaseToDraw) => (attribute === null ? '' : (attributes[attribute] ?? ''));
  const inOrder = cases.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...groupBy(inOrder, stratumOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, ofValue]) => ({ value, cases: ofValue }));
}
