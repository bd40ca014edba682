import type { Estimate } from '../../renderer/domain/agreement/estimate.ts';
import type {
  AgreementFigures,
  CoefficientId,
  Figure,
  FigureGroup,
  FiguresQuestion,
} from '../../renderer/domain/agreement/figures.ts';
import type { AgreementFacts } from '../../renderer/domain/exchange/agreement-report/agreement-facts.ts';
import { twoCodes } from './storage-double.ts';
import { ada, ben } from './study.ts';

/** A figure made up by hand: analytic if it has an interval and nothing else is said. */
export function figureOf(coefficient: CoefficientId, estimate: Estimate, more: Partial<Figure> = {}): Figure {
  const method = estimate.value !== null && estimate.interval ? 'analytic' : null;
  return { coefficient, estimate, method, replicates: 0, skipped: 0, ...more };
}

/** A group of two coders on one code, made up by hand: 20 narratives, 9 with the code from both. */
export function groupOf(
  codeId: string | null,
  figures: readonly Figure[],
  more: Partial<FigureGroup> = {},
): FigureGroup {
  return {
    codeId,
    coderIds: [ada.id, ben.id],
    units: 20,
    narratives: 20,
    counts: codeId === null ? null : { a: 9, b: 2, c: 1, d: 8 },
    prevalence: codeId === null ? null : 0.525,
    coders: [
      { rated: 20, found: 11 },
      { rated: 20, found: 10 },
    ],
    figures,
    ...more,
  };
}

/** What is asked where a test says nothing else: two codes, two coders, narratives, no status. */
export const askedOfTwo: FiguresQuestion = {
  scheme: {
    ...twoCodes,
    codes: twoCodes.codes.map((code) => ({ ...code, name: code.id === 'voice' ? 'Voice' : 'Safety' })),
  },
  coderIds: [ada.id, ben.id],
  unit: 'narrative',
  leavesOutUncoded: false,
  comparesStatus: false,
  bothIntervals: false,
  replicates: 1000,
  seed: 20261122,
};

const noVariation: Estimate = { value: null, reason: 'no_variation' };

/** Safety has figures; of Voice nobody found anything. */
export const figuresOfTwo: AgreementFigures = {
  groups: [
    groupOf('safety', [
      figureOf('percent_agreement', { value: 0.85 }),
      figureOf('krippendorff_alpha', { value: 0.7051, standardError: 0.16, interval: [0.37, 1] }),
      figureOf('gwet_ac1', { value: 0.7007, standardError: 0.16, interval: [0.36, 1] }),
      figureOf('cohen_kappa', { value: 0.7, standardError: 0.159, interval: [0.388, 1] }),
      figureOf('positive_agreement', { value: 18 / 21 }),
      figureOf('negative_agreement', { value: 16 / 19 }),
    ]),
    groupOf(
      'voice',
      [
        figureOf('percent_agreement', { value: 1 }),
        figureOf('krippendorff_alpha', noVariation),
        figureOf('gwet_ac1', { value: 1, standardError: 0, interval: [1, 1] }),
        figureOf('cohen_kappa', noVariation),
        figureOf('positive_agreement', { value: null, reason: 'never_found' }),
        figureOf('negative_agreement', { value: 1 }),
      ],
      { counts: { a: 0, b: 0, c: 0, d: 20 }, prevalence: 0 },
    ),
  ],
  averages: [
    { coefficient: 'percent_agreement', value: 0.925, definedCodes: 2, undefinedCodes: 0 },
    { coefficient: 'krippendorff_alpha', value: 0.7051, definedCodes: 1, undefinedCodes: 1 },
  ],
  narratives: 20,
};

/** Facts of the figures above: 22 narratives of 21 cases were chosen, 20 of 19 cases have been finished by both. */
export function factsOf(
  more: Partial<Omit<AgreementFacts, 'question'>> & { readonly question?: Partial<FiguresQuestion> } = {},
): AgreementFacts {
  const { question, ...rest } = more;
  return {
    projectId: 'project-1',
    projectLabel: 'Closure study',
    question: { ...askedOfTwo, ...question },
    figures: figuresOfTwo,
    coders: [ada, ben],
    cases: null,
    chosen: { narratives: 22, cases: 21 },
    compared: { narratives: 20, cases: 19 },
    byAll: { narratives: 20, cases: 19 },
    notBlind: 0,
    revisions: [1],
    categories: 2,
    sentenceRule: 'rule-7',
    appVersion: '0.4.0',
    madeBy: ada,
    madeAt: Date.UTC(2026, 10, 22, 12),
    ...rest,
  };
}
