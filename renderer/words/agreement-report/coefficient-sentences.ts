import type { UnitKind } from '../../domain/coding/units/comparison.ts';
import type { AgreementFacts } from '../../domain/exchange/agreement-report/agreement-facts.ts';
import { codeNoun } from '../code-noun.ts';
import { coefficientInText } from '../coefficient-words.ts';
import { reportedFigures } from './coefficients-in-text.ts';
import { joinedList } from './joined-list.ts';

/** What was computed for each code and for all of them together, and where each coefficient comes from. */
export function coefficientSentences(facts: AgreementFacts): readonly string[] {
  const { unit } = facts.question;
  return unit === 'span' ? spanSentences(facts) : unitSentences(facts, unit);
}

function spanSentences(facts: AgreementFacts): readonly string[] {
  const noun = codeNoun(facts.question.scheme);
  const pairs = facts.question.coderIds.length > 2 ? ' and pairs of coders' : '';
  const kinds = (['f1_exact', 'f1_iou50', 'f1_overlap'] as const).map(coefficientInText);
  return [
    `Reported for each ${noun} are Krippendorff’s unitizing alpha (u-alpha; Krippendorff et al., 2016) and span F1 (Hripcsak & Rothschild, 2005), pooled over narratives${pairs}, for which as many segments as possible of two coders were matched one to one: those with the same edges (${kinds[0]}), those that shared at least half of their union (${kinds[1]}; IoU: intersection over union), and those that overlapped at all (${kinds[2]}).`,
    ...(isShown(facts, 'cu_alpha')
      ? [
          `For all ${noun}s together, u-alpha tells how far coders agree on what is coded at all, whatever the ${noun}, and cu-alpha on the ${noun}s of what others coded too; cu-alpha takes one ${noun} at each place (Krippendorff et al., 2016; its correction for lengths as inferred from the published example).`,
        ]
      : []),
  ];
}

function unitSentences(facts: AgreementFacts, unit: Exclude<UnitKind, 'span'>): readonly string[] {
  const noun = codeNoun(facts.question.scheme);
  const kappa =
    facts.question.coderIds.length > 2
      ? 'the range of Cohen’s kappa over the pairs of coders (Cohen, 1960)'
      : 'Cohen’s kappa (Cohen, 1960)';
  return [
    `Reported for each ${noun} are percent agreement, Krippendorff’s alpha for nominal data (Krippendorff, 2019), Gwet’s AC1 (Gwet, 2008), positive and negative agreement (Cicchetti & Feinstein, 1990) and ${kappa}, with the number of units and the prevalence of the ${noun}.`,
    categoriesSentence(facts),
    ...(isShown(facts, 'alpha_masi')
      ? [
          `For all ${noun}s together, alpha was computed over the set of ${noun}s that each coder had given a ${unit}${facts.question.comparesStatus ? ', whatever their status' : ''} (none being a set as well; only coders who had looked for every ${noun}), with the MASI distance, which counts sets that share more as closer (${coefficientInText('alpha_masi')}; Passonneau, 2006).`,
        ]
      : []),
  ];
}

/** q of AC1: two categories, or with statuses whatever the codebook declares, and what is left from its other revisions. */
function categoriesSentence({ question: { scheme }, categories }: AgreementFacts): string {
  if (categories === 2) return 'AC1 counted on 2 categories (q = 2): found and not found.';
  const declared = scheme.statuses.map(({ name }) => name.toLowerCase());
  // Beside the statuses an answer can be: not found, found without a status, found with several.
  const others = categories - declared.length - 3;
  const earlier = others > 0 ? [`${others} of other revisions`] : [];
  const all = joinedList(['not found', ...declared, ...earlier, 'no status', 'several statuses']);
  return `AC1 counted on ${categories} categories (q = ${categories}), whether or not they were used: ${all}.`;
}

function isShown(facts: AgreementFacts, id: string): boolean {
  return reportedFigures(facts).some(({ coefficient }) => coefficient === id);
}
