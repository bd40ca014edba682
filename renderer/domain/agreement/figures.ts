import type { Comparison } from '../coding/units/comparison.ts';
import type { Estimate } from './estimate.ts';

/** Every figure that can stand in a table or a file, in the order of showing. */
export const coefficientIds = [
  'percent_agreement',
  'krippendorff_alpha',
  'gwet_ac1',
  'cohen_kappa',
  'scott_pi',
  'fleiss_kappa',
  'brennan_prediger',
  'positive_agreement',
  'negative_agreement',
  'alpha_sets',
  'alpha_jaccard',
  'alpha_masi',
  'u_alpha',
  'bar_u_alpha',
  'cu_alpha',
  'ku_alpha',
  'f1_exact',
  'f1_iou50',
  'f1_overlap',
] as const;
export type CoefficientId = (typeof coefficientIds)[number];

/** How an interval was made; `null`: there is none. */
export type IntervalMethod = 'analytic' | 'bootstrap' | null;

/** One coefficient with one kind of interval. */
export interface Figure {
  readonly coefficient: CoefficientId;
  readonly estimate: Estimate;
  readonly method: IntervalMethod;
  /** Bootstrap replicates that had a value and made the interval, and those without variation, which were skipped; 0 without bootstrap. */
  readonly replicates: number;
  readonly skipped: number;
}

/** Two coders on one code: units in which both found it (a), the first alone (b), the second alone (c), neither (d). */
export interface PairCounts {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** What one set of coders has in common on one code. */
export interface FigureGroup {
  /** `null`: all codes of the scheme together. */
  readonly codeId: string | null;
  readonly coderIds: readonly string[];
  /** Units that at least two of them rated; for spans, all their fused spans. */
  readonly units: number;
  /** Narratives that hold these units. */
  readonly narratives: number;
  /** Of two coders and one code, whatever the status; `null` otherwise and for spans. */
  readonly counts: PairCounts | null;
  /** The share of the ratings of these units that found the code, from 0 to 1; for spans the share of the characters that they marked. `null` without units. */
  readonly prevalence: number | null;
  /** For each of `coderIds`, how many of these units they rated and in how many they found the code; for spans, characters and fused spans. */
  readonly coders: readonly { readonly rated: number; readonly found: number }[];
  /** At most two of a coefficient: with the usual interval and, if asked for, with the other. */
  readonly figures: readonly Figure[];
}

/** The plain mean of one coefficient over the codes for which it is defined, for all coders. */
export interface Average {
  readonly coefficient: CoefficientId;
  /** `null` if it is defined for no code. */
  readonly value: number | null;
  readonly definedCodes: number;
  readonly undefinedCodes: number;
}

/** Figures to compute. */
export interface FiguresQuestion extends Comparison {
  /** Adds bootstrap intervals where the usual one is analytic. */
  readonly bothIntervals: boolean;
  readonly replicates: number;
  /** A whole number from 0 to 2³² − 1; the same seed gives the same intervals. */
  readonly seed: number;
}

/** All figures of a comparison. */
export interface AgreementFigures {
  /** For each code in the scheme's order: all coders first, then every pair if there are more than two. At the end all codes together, in the same order of coders. */
  readonly groups: readonly FigureGroup[];
  readonly averages: readonly Average[];
  /** Narratives that at least two of the coders have finished. */
  readonly narratives: number;
}
