import type { AssignmentDraw } from '../round.ts';
import type { DealtCase } from './draw-assignment.ts';

/** What one coder gets in a draw. */
export interface CoderShare {
  readonly coderId: string;
  readonly cases: number;
  readonly narratives: number;
  /** Of the cases: those that others get too. */
  readonly shared: number;
}

/** How many cases two coders have in common. */
export interface PairShare {
  readonly coderIds: readonly [string, string];
  readonly cases: number;
}

/** What became of the cases that have the same value of the attribute. */
export interface StratumShare {
  /** Empty for cases without the attribute. */
  readonly value: string;
  readonly cases: number;
  /** Of these, how many several coders get. */
  readonly overlap: number;
  /** Cases for each coder, in the order of the draw. */
  readonly perCoder: readonly number[];
}

/** What a draw gives to whom: shown before anything is saved. */
export interface DrawBalance {
  readonly cases: number;
  readonly narratives: number;
  /** Cases that several coders get. */
  readonly overlap: number;
  /** Cases that nobody gets: they are left for another round. */
  readonly left: number;
  readonly coders: readonly CoderShare[];
  /** Every pair of the coders, also those who have nothing in common. */
  readonly pairs: readonly PairShare[];
  /** By value; none if the draw is not stratified. */
  readonly strata: readonly StratumShare[];
}

/** Counts what was dealt. `dealt` holds every case of the draw, also those that are left. */
export function drawBalance(dealt: readonly DealtCase[], draw: AssignmentDraw): DrawBalance {
  const { coderIds } = draw;
  const given = dealt.filter((one) => one.coderIds.length > 0);
  const shared = given.filter((one) => one.coderIds.length > 1);
  const values = draw.stratifiedBy === null ? [] : [...new Set(dealt.map(({ stratum }) => stratum))].sort();
  return {
    cases: given.length,
    narratives: narrativesIn(given),
    overlap: shared.length,
    left: dealt.length - given.length,
    coders: coderIds.map((coderId) => {
      const own = of(given, coderId);
      return {
        coderId,
        cases: own.length,
        narratives: narrativesIn(own),
        shared: of(shared, coderId).length,
      };
    }),
    pairs: coderIds.flatMap((one, index) => {
      const ofOne = of(shared, one);
      return coderIds.slice(index + 1).map(
        (other): PairShare => ({
          coderIds: [one, other],
          cases: of(ofOne, other).length,
        }),
      );
    }),
    strata: values.map((value) => {
      const inStratum = dealt.filter(({ stratum }) => stratum === value);
      return {
        value,
        cases: inStratum.length,
        overlap: inStratum.filter((one) => one.coderIds.length > 1).length,
        perCoder: coderIds.map((coderId) => of(inStratum, coderId).length),
      };
    }),
  };
}

function of(dealt: readonly DealtCase[], coderId: string): DealtCase[] {
  return dealt.filter(({ coderIds }) => coderIds.includes(coderId));
}

function narrativesIn(dealt: readonly DealtCase[]): number {
  return dealt.reduce((sum, { narrativeIds }) => sum + narrativeIds.length, 0);
}
