import type { UndefinedReason } from '../agreement/estimate.ts';
import type { CoefficientId } from '../agreement/figures.ts';
import type { ColumnLine } from './dictionary-line.ts';

/** What agreement.csv holds, for README.txt. */
export const agreementMeaning = [
  'One row for each code, set of coders, coefficient and kind of interval. Of more than two coders there are rows of all of',
  'them and of every pair: n_coders tells them apart. Compared are the narratives that at least two of the coders have',
  'finished and that are open to whoever made this file; figures of a pair are only of units that both rated. A coefficient',
  'of more coders treats missing ratings by its own rule. Bootstrap replicates draw these narratives, once for all codes. Shares and coefficients are numbers as they were computed, not rounded. A coefficient without a value is blank, with',
  'its reason beside it: it is neither 0 nor 1.',
].join('\n');

/** Each begins with the name that the screen and the report give the coefficient. */
const coefficients: Readonly<Record<CoefficientId, string>> = {
  percent_agreement: 'Percent agreement: share of equal answers of two coders, each unit with the same weight',
  krippendorff_alpha: 'Krippendorff’s alpha: for nominal data (Krippendorff 2019)',
  gwet_ac1: 'Gwet’s AC1: chance from the q categories that an answer can have, see categories (Gwet 2008)',
  cohen_kappa: 'Cohen’s kappa: of two coders (Cohen 1960)',
  scott_pi: 'Scott’s pi: of two coders (Scott 1955)',
  fleiss_kappa: 'Fleiss’ kappa: of any number of coders (Fleiss 1971; with missing ratings Gwet 2014)',
  brennan_prediger:
    'Brennan–Prediger: chance is 1 / q, see categories; of two categories PABAK (Brennan & Prediger 1981)',
  positive_agreement: 'Positive agreement: on the code being there, of those who found it (Cicchetti & Feinstein 1990)',
  negative_agreement: 'Negative agreement: on the code not being there (Cicchetti & Feinstein 1990)',
  alpha_sets: 'Alpha of label sets: over the set of codes that each coder gave a unit; two sets are equal or not',
  alpha_jaccard:
    'Alpha of label sets, Jaccard distance: two sets agree by what they share, divided by what either holds',
  alpha_masi:
    'Alpha of label sets, MASI distance: as Jaccard, times 2/3 if one set holds the other, 1/3 if neither (Passonneau 2006)',
  u_alpha:
    'Unitizing u-alpha: where segments lie and how long they are (Krippendorff et al. 2016); touching and overlapping ones are fused',
  bar_u_alpha: 'Unitizing |u-alpha: where anything is coded, whatever the code (Krippendorff et al. 2016)',
  cu_alpha: 'Unitizing cu-alpha: which code, in text that two or more coders coded (Krippendorff et al. 2016)',
  ku_alpha:
    'Unitizing (k)u-alpha: this code or another, in text that two or more coders coded (Krippendorff et al. 2016)',
  f1_exact:
    'Span F1, same edges: segments matched one to one, pooled over narratives and pairs (Hripcsak & Rothschild 2005)',
  f1_iou50: 'Span F1, half in common (IoU ≥ 0.5): IoU is what two segments share, divided by what they cover together',
  f1_overlap: 'Span F1, any overlap: matched where they overlap at all',
};

const reasons: Readonly<Record<UndefinedReason | 'defined_for_no_code', string>> = {
  one_coder: 'fewer than two coders',
  nothing_rated: 'no unit has a rating',
  no_pair: 'no unit was rated by two coders',
  no_variation: 'all answers were the same, so that chance alone would give full agreement (0 / 0)',
  never_found: 'positive agreement, and nobody found the code',
  always_found: 'negative agreement, and nobody found it absent',
  no_spans: 'no coder marked a segment',
  codes_overlap: 'the coefficient takes one code at each place, and a coder gave several',
  apart: 'cu-alpha or (k)u-alpha, and no code, or not this one, meets text that another coder coded',
  defined_for_no_code: 'a mean, and no code has a value',
};

const listed = (items: Readonly<Record<string, string>>): ColumnLine[] =>
  Object.entries(items).map(([id, meaning]) => [`  ${id}`, '', meaning]);

/** The columns of agreement.csv, with every coefficient and every reason that it may hold. */
export const agreementLines: readonly ColumnLine[] = [
  ['scheme', 'text', 'id of the codebook'],
  ['code', 'text', 'name of the code; ‘all codes together’; or ‘all, mean over defined codes’: the plain mean of a'],
  ['', '', 'coefficient over the codes that have a value, of all coders'],
  ['unit', 'text', 'what is compared: narrative, sentence, character (UTF-16 unit) or span (coded segment)'],
  ['coders', 'text', 'initials of the coders, between semicolons; the first is the first of a, b, c, d'],
  [
    'n_units',
    'whole number',
    'units that at least two of the coders have rated; of spans, all their segments once fused',
  ],
  ['a', 'whole number', 'of two coders: units in which both found the code; blank for more coders and for spans'],
  ['b', 'whole number', 'in which the first found it and the second did not'],
  ['c', 'whole number', 'in which the second found it and the first did not'],
  ['d', 'whole number', 'in which neither found it'],
  ['prevalence', '0 to 1', 'share of the ratings that found the code; of spans, of the characters that are coded'],
  ['percent', '0 to 1', 'percent agreement of the same units, as a share; blank where it is not defined'],
  ['coefficient', 'text', 'one of:'],
  ...listed(coefficients),
  ['estimate', 'number', 'its value; blank: not defined'],
  [
    'standard_error',
    'number',
    'its standard error; blank: none. 0: answers vary too little to move it, e.g. no disagreement was seen or one',
  ],
  ['', '', 'coder always answered the same; that is no certainty'],
  ['ci_low', 'number', 'lower end of the 95% interval; blank: none'],
  ['ci_high', 'number', 'upper end; analytic ones are cut at 1'],
  ['ci_method', 'text', 'analytic; bootstrap: percentiles over narratives drawn with replacement; blank: no interval'],
  ['replicates', 'whole number', 'bootstrap replicates that the interval was made from; blank for other intervals'],
  ['seed', 'whole number', 'the bootstrap’s seed: the same data, version and seed give the same interval'],
  ['undefined_reason', 'text', 'why there is no estimate, one of:'],
  ...listed(reasons),
  ['code_id', 'text', 'id of the code; blank for rows of all codes'],
  ['coder_ids', 'text', 'coder_id of the coders as in segments.csv, in the order of coders'],
  ['n_coders', 'whole number', 'how many coders the row compares'],
  ['n_narratives', 'whole number', 'narratives that hold these units; of a mean, those that two or more have finished'],
  ['skipped_replicates', 'whole number', 'replicates in which the coefficient had no value, left out of the interval'],
  ['defined_codes', 'whole number', 'of a mean: codes that it was taken over; blank otherwise'],
  ['undefined_codes', 'whole number', 'of a mean: codes that have no value; blank otherwise'],
  ['status_compared', '1 or 0', '1: a code with one status and with another are different answers'],
  ['uncoded_left_out', '1, 0 or blank', '1: units in which none of the chosen coders found any code are not counted;'],
  ['', '', 'blank for spans, which are never such units'],
  ['cases', 'text', 'the only cases that were compared, as attribute = value, with nothing after the sign for those'],
  ['', '', 'without a value; blank: all cases'],
  [
    'categories',
    'whole number',
    'q of AC1 and Brennan–Prediger. Without statuses 2: the code is there or not. With statuses',
  ],
  ['', '', 'every answer that the codebook declares, used or not: not there, each status, no status, several'],
  ['', '', 'statuses (and statuses of its other revisions that are still in use); blank for spans'],
  ['codebook_revision', 'whole number', 'revision of the codebook whose codes are compared'],
  ['sentence_rule', 'text', 'the rule that cut the text into sentences; blank for other units'],
  ['project_id', 'text', 'random id of the project'],
  ['computed_at', 'time', 'when the figures were reported'],
  ['app_version', 'text', 'version of Outcome Coder'],
];
