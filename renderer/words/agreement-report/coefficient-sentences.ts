import type { AgreementFacts } from '../../domain/exchange/agreement-report/agreement-facts.ts';
import { reportedFigures } from './coefficients-in-text.ts';

/** What was computed for each code and for all of them together, and where each coefficient comes from. */
export function coefficientSentences(facts: AgreementFacts): readonly string[] {
  const { unit, coderIds } = facts.question;
  const isShown = (id: string) => reportedFigures(facts).some(({ coefficient }) => coefficient === id);
  const pairs = coderIds.length > 2;
  if (unit === 'span') {
    return [
      `Reported for each code are Krippendorff’s unitizing alpha (u-alpha; Krippendorff et al., 2016) and span F1 (Hripcsak & Rothschild, 2005), pooled over narratives${pairs ? ' and pairs of coders' : ''}, for which as many segments as possible of two coders were matched one to one: those with equal edges, those that shared at least half of their union, and those that overlapped at all.`,
      ...(isShown('cu_alpha')
        ? [
            'For all codes together, u-alpha tells how far coders agree on what is coded at all, whatever the code, and cu-alpha on the codes of what others coded too; cu-alpha takes one code at each place (Krippendorff et al., 2016).',
          ]
        : []),
    ];
  }
  const kappa = pairs
    ? 'the range of Cohen’s kappa over the pairs of coders (Cohen, 1960)'
    : 'Cohen’s kappa (Cohen, 1960)';
  return [
    `Reported for each code are percent agreement, Krippendorff’s alpha for nominal data (Krippendorff, 2019), Gwet’s AC1 (Gwet, 2008), positive and negative agreement (Cicchetti & Feinstein, 1990) and ${kappa}, with the number of units and the prevalence of the code.`,
    ...(isShown('alpha_masi')
      ? [
          `For all codes together, alpha was computed over the set of codes that each coder had given a ${unit}, with the MASI distance (Passonneau, 2006).`,
        ]
      : []),
  ];
}
