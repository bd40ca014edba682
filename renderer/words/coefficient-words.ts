import type { CoefficientId } from '../domain/agreement/figures.ts';

interface CoefficientNames {
  /** In a sentence, a list or a file for people. */
  readonly name: string;
  /** At the head of a column. */
  readonly short: string;
  /** In the methods paragraph, once it has been introduced. */
  readonly inText: string;
}

const names: Readonly<Record<CoefficientId, CoefficientNames>> = {
  percent_agreement: { name: 'Percent agreement', short: 'Percent', inText: 'percent agreement' },
  krippendorff_alpha: { name: 'Krippendorff’s alpha', short: 'Alpha', inText: 'alpha' },
  gwet_ac1: { name: 'Gwet’s AC1', short: 'AC1', inText: 'AC1' },
  cohen_kappa: { name: 'Cohen’s kappa', short: 'Kappa', inText: 'kappa' },
  scott_pi: { name: 'Scott’s pi', short: 'Pi', inText: 'pi' },
  fleiss_kappa: { name: 'Fleiss’ kappa', short: 'Fleiss', inText: 'Fleiss’ kappa' },
  brennan_prediger: { name: 'Brennan–Prediger', short: 'B–P', inText: 'Brennan–Prediger' },
  positive_agreement: { name: 'Positive agreement', short: 'Positive', inText: 'positive agreement' },
  negative_agreement: { name: 'Negative agreement', short: 'Negative', inText: 'negative agreement' },
  alpha_sets: { name: 'Alpha of label sets', short: 'Alpha of label sets', inText: 'alpha of label sets' },
  alpha_jaccard: {
    name: 'Alpha of label sets, Jaccard distance',
    short: 'Jaccard',
    inText: 'alpha of label sets (Jaccard distance)',
  },
  alpha_masi: {
    name: 'Alpha of label sets, MASI distance',
    short: 'MASI',
    inText: 'alpha of label sets (MASI distance)',
  },
  u_alpha: { name: 'Unitizing u-alpha', short: 'u-alpha', inText: 'u-alpha' },
  bar_u_alpha: { name: 'Unitizing |u-alpha', short: '|u-alpha', inText: '|u-alpha' },
  cu_alpha: { name: 'Unitizing cu-alpha', short: 'cu-alpha', inText: 'cu-alpha' },
  ku_alpha: { name: 'Unitizing (k)u-alpha', short: '(k)u-alpha', inText: '(k)u-alpha' },
  f1_exact: { name: 'Span F1, same edges', short: 'F1 exact', inText: 'F1 exact' },
  f1_iou50: { name: 'Span F1, half in common (IoU ≥ 0.5)', short: 'F1 IoU ≥ 0.5', inText: 'F1 IoU ≥ 0.5' },
  f1_overlap: { name: 'Span F1, any overlap', short: 'F1 overlap', inText: 'F1 overlap' },
};

/** A coefficient's full name, as papers write it. */
export function coefficientName(id: CoefficientId): string {
  return names[id].name;
}

/** A coefficient's name where there is room for a word or two. */
export function shortCoefficientName(id: CoefficientId): string {
  return names[id].short;
}

/** How the methods paragraph calls a coefficient once it has introduced it. */
export function coefficientInText(id: CoefficientId): string {
  return names[id].inText;
}
