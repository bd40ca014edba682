import { brennanPredigerOf } from '../brennan-prediger.ts';
import { cohenKappaOf } from '../cohen-kappa.ts';
import type { Wanted } from '../counts/interval.ts';
import type { PairTable, RatedUnits } from '../counts/rated-units.ts';
import type { Estimate } from '../estimate.ts';
import type { CoefficientId } from '../figures.ts';
import { fleissKappaOf } from '../fleiss-kappa.ts';
import { gwetAC1Of } from '../gwet-ac1.ts';
import { krippendorffAlphaOf } from '../krippendorff-alpha.ts';
import { negativeAgreementOf } from '../negative-agreement.ts';
import { percentAgreementOf } from '../percent-agreement.ts';
import { positiveAgreementOf } from '../positive-agreement.ts';
import { scottPiOf } from '../scott-pi.ts';
import type { CodeSums } from './code-sums.ts';
import {
  ac1OfSums,
  alphaOfSums,
  brennanPredigerOfSums,
  fleissOfSums,
  kappaOfSums,
  negativeOfSums,
  percentOfSums,
  piOfSums,
  positiveOfSums,
} from './values-of-sums.ts';

/** A coefficient of one code, in two ways that agree: with its standard error from counts, and its value alone from sums. */
export interface CodeFormula {
  readonly id: CoefficientId;
  readonly pairsOnly?: boolean;
  readonly of: (units: RatedUnits, table: PairTable, wanted: Wanted) => Estimate;
  /** NaN where it is undefined. */
  readonly ofSums: (sums: CodeSums, categories: number) => number;
}

/** In the order of showing. */
export const codeFormulas: readonly CodeFormula[] = [
  { id: 'percent_agreement', of: (units, _, wanted) => percentAgreementOf(units, wanted), ofSums: percentOfSums },
  {
    id: 'krippendorff_alpha',
    of: (units, _, wanted) => krippendorffAlphaOf(units, undefined, wanted),
    ofSums: alphaOfSums,
  },
  { id: 'gwet_ac1', of: (units, _, wanted) => gwetAC1Of(units, wanted), ofSums: ac1OfSums },
  { id: 'cohen_kappa', pairsOnly: true, of: (_, table, wanted) => cohenKappaOf(table, wanted), ofSums: kappaOfSums },
  { id: 'scott_pi', pairsOnly: true, of: (_, table, wanted) => scottPiOf(table, wanted), ofSums: piOfSums },
  { id: 'fleiss_kappa', of: (units, _, wanted) => fleissKappaOf(units, wanted), ofSums: fleissOfSums },
  { id: 'brennan_prediger', of: (units, _, wanted) => brennanPredigerOf(units, wanted), ofSums: brennanPredigerOfSums },
  { id: 'positive_agreement', of: (units) => positiveAgreementOf(units), ofSums: positiveOfSums },
  { id: 'negative_agreement', of: (units) => negativeAgreementOf(units), ofSums: negativeOfSums },
];
