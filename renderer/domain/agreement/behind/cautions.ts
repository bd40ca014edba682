import type { Comparison } from '../../coding/units/comparison.ts';
import type { CoefficientId, Figure, FigureGroup } from '../figures.ts';
import { type CountCaution, countCautions } from './count-cautions.ts';

/**
 * Why a row of figures should be read with care, with what its sentence needs to say. Shares are from 0 to 1.
 * `few_narratives` – there are few of them; `few_spans` – the coders of a row marked few passages;
 * `few_to_draw` – there are few narratives, and an interval was made by drawing from them;
 * `no_disagreement` – none was seen, and an interval has no width for it if `hasInterval`;
 * `no_width` – coders differ, and still the intervals of these coefficients have no width;
 * `skewed` – percent agreement is high and alpha low because the code is found nearly everywhere or nearly nowhere;
 * `inflated_by_blank_text` – characters that nobody marked make percent agreement high;
 * `much_missing` – a coder rated few of the units, and far fewer than another; `few_replicates` – a figure had no value in
 * much of the bootstrap.
 */
export type Caution =
  | CountCaution
  | { readonly code: 'few_narratives'; readonly narratives: number }
  | { readonly code: 'few_to_draw'; readonly narratives: number }
  | { readonly code: 'no_width'; readonly coefficients: readonly CoefficientId[]; readonly narratives: number }
  | { readonly code: 'few_spans'; readonly spans: number }
  | { readonly code: 'no_disagreement'; readonly narratives: number; readonly hasInterval: boolean }
  | { readonly code: 'skewed'; readonly percent: number; readonly alpha: number; readonly prevalence: number }
  | { readonly code: 'inflated_by_blank_text'; readonly percent: number; readonly positive: number }
  | { readonly code: 'much_missing'; readonly coderId: string; readonly share: number }
  | { readonly code: 'few_replicates'; readonly skipped: number; readonly drawn: number };

/** With fewer, one narrative is worth more than five points of percent agreement. */
export const fewNarratives = 20;
/**
 * Simulated for two coders, percentile intervals of alpha and of positive agreement that should hold the true value 95 times in
 * 100 did so 53 to 56 times with 5 narratives, 84 times with 10 and 93 to 94 times with 15.
 */
const fewToDraw = 15;
/** As for the units of `countCautions`: with fewer passages one match more or less makes a figure jump. */
const fewSpans = 5;
/** Four judgements in five the same: coders who agree less may be told so by a low alpha. */
const highPercent = 0.8;
/** Krippendorff (2004) draws not even tentative conclusions below. */
const lowAlpha = 0.667;
/** What prevalence must take from alpha to be named: a band of the usual tables of words. */
const skewPrice = 0.2;
/** A code that no more of the judgements found, or did not find, is rare or common. Then chance alone gives 62 % or more. */
const extremePrevalence = 0.25;
/** Percent agreement this far above positive agreement is made of text that nobody marked. */
const blankTextGap = 0.2;
/** A coder who rated less of the units, and of what another did, has little say in a figure that names them. */
const littleRated = 0.25;
/** A 95% interval leaves out this share of the replicates; if more were skipped, its ends may lie among them. */
const manySkipped = 0.05;

/** What sums of shares may lose. */
const rounding = 1e-9;

type ReadBy = Pick<Comparison, 'unit' | 'leavesOutUncoded' | 'comparesStatus'>;

/** What makes the figures of a row unreliable or easy to misread; nothing where they can be taken as they are, or have no units. */
export function cautions(group: FigureGroup, comparison: ReadBy): readonly Caution[] {
  if (group.units === 0) return [];
  const unanimous = group.codeId === null ? [] : noDisagreement(group, comparison);
  return [
    ...(group.codeId === null ? [] : ofOneCode(group, comparison)),
    ...(unanimous.length > 0 ? unanimous : withoutWidth(group)),
    ...(group.narratives < fewNarratives ? [{ code: 'few_narratives', narratives: group.narratives } as const] : []),
    ...fewDrawn(group),
    ...skippedReplicates(group),
  ];
}

/** E.g. positive agreement where coders never found a code in the same unit: it is 0 in every replicate. */
function withoutWidth({ figures, narratives }: FigureGroup): readonly Caution[] {
  const coefficients = new Set(figures.filter(hasNoWidth).map(({ coefficient }) => coefficient));
  return coefficients.size === 0 ? [] : [{ code: 'no_width', coefficients: [...coefficients], narratives }];
}

function fewDrawn({ figures, narratives }: FigureGroup): readonly Caution[] {
  const isDrawn = figures.some(({ method }) => method === 'bootstrap');
  return isDrawn && narratives < fewToDraw ? [{ code: 'few_to_draw', narratives }] : [];
}

function ofOneCode(group: FigureGroup, comparison: ReadBy): readonly Caution[] {
  if (comparison.unit === 'span') return [...scarceSpans(group), ...littleSay(group, comparison)];
  return [
    ...countCautions(group, comparison),
    ...misleadingPercent(group, comparison),
    ...littleSay(group, comparison),
  ];
}

function scarceSpans({ units }: FigureGroup): readonly Caution[] {
  return units < fewSpans ? [{ code: 'few_spans', spans: units }] : [];
}

/** An interval for figures that never vary has no width, however few they come from. */
function noDisagreement(group: FigureGroup, { unit }: ReadBy): readonly Caution[] {
  const agreement = figureOf(group, unit === 'span' ? 'u_alpha' : 'percent_agreement');
  if (agreement === null || agreement < 1 - rounding) return [];
  return [{ code: 'no_disagreement', narratives: group.narratives, hasInterval: group.figures.some(hasNoWidth) }];
}

function hasNoWidth({ estimate }: Figure): boolean {
  const [low, high] = (estimate.value === null ? null : estimate.interval) ?? [0, 1];
  return high - low < rounding;
}

/**
 * The first paradox of Feinstein and Cicchetti (1990), and its form in characters. If a code were found in half of the
 * units, alpha would be about 2 p − 1 at a percent agreement of p; what is missing from that is the price of prevalence.
 * Feinstein A. R., Cicchetti D. V. (1990). High agreement but low kappa: I. Journal of Clinical Epidemiology 43, 543–549.
 */
function misleadingPercent(group: FigureGroup, comparison: ReadBy): readonly Caution[] {
  const percent = figureOf(group, 'percent_agreement');
  const positive = figureOf(group, 'positive_agreement');
  const alpha = figureOf(group, 'krippendorff_alpha');
  if (percent === null || comparison.comparesStatus) return [];
  if (comparison.unit === 'character' && !comparison.leavesOutUncoded) {
    const isInflated = positive !== null && percent >= highPercent && percent - positive >= blankTextGap;
    return isInflated ? [{ code: 'inflated_by_blank_text', percent, positive }] : [];
  }
  if (alpha === null || group.prevalence === null || percent < highPercent || alpha >= lowAlpha) return [];
  if (2 * percent - 1 - alpha < skewPrice || Math.abs(group.prevalence - 0.5) < 0.5 - extremePrevalence) return [];
  return [{ code: 'skewed', percent, alpha, prevalence: group.prevalence }];
}

function littleSay({ coderIds, coders, units }: FigureGroup, { unit }: ReadBy): readonly Caution[] {
  const most = Math.max(...coders.map(({ rated }) => rated));
  return coderIds.flatMap((coderId, index) => {
    const rated = coders[index]?.rated ?? 0;
    const share = rated / (unit === 'span' ? most : units);
    const isLittle = share < littleRated && rated < littleRated * most;
    return isLittle ? [{ code: 'much_missing', coderId, share } as const] : [];
  });
}

function skippedReplicates({ figures }: FigureGroup): readonly Caution[] {
  const [worst] = figures.toSorted((one, other) => other.skipped - one.skipped);
  if (!worst) return [];
  const drawn = worst.replicates + worst.skipped;
  return worst.skipped > manySkipped * drawn ? [{ code: 'few_replicates', skipped: worst.skipped, drawn }] : [];
}

function figureOf({ figures }: FigureGroup, wanted: CoefficientId): number | null {
  return figures.find(({ coefficient }) => coefficient === wanted)?.estimate.value ?? null;
}
