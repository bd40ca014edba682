import type { AgreementFacts } from '../../domain/exchange/agreement-report/agreement-facts.ts';
import { counted } from '../counted.ts';
import { coefficientInText, figuresWithIntervals } from './coefficients-in-text.ts';
import { joinedList } from './joined-list.ts';

/** How the 95% intervals were made, of which coefficients, and what became of replicates without a value. */
export function intervalSentences(facts: AgreementFacts): readonly string[] {
  const figures = figuresWithIntervals(facts);
  const of = (method: 'analytic' | 'bootstrap') =>
    new Set(figures.flatMap((figure) => (figure.method === method ? [figure.coefficient] : [])));
  const analytic = of('analytic');
  const drawn = of('bootstrap');
  const drawnOnly = [...drawn].filter((id) => !analytic.has(id));
  const drawnToo = [...drawn].filter((id) => analytic.has(id));
  if (analytic.size === 0 && drawn.size === 0) return ['No confidence interval could be computed.'];
  const names = (ids: Iterable<Parameters<typeof coefficientInText>[0]>) => joinedList([...ids].map(coefficientInText));
  const made = bootstrapWords(facts);
  const whose = drawnOnly.length === 0 ? '' : ` of ${names(analytic)}`;
  const normal = analytic.has('cohen_kappa') ? ', for kappa from a normal one (Fleiss, Cohen & Everitt, 1969)' : '';
  return [
    ...(analytic.size === 0
      ? []
      : [
          `The 95% confidence intervals${whose} are analytic, from a t distribution (Gwet, 2014)${normal}, with upper ends cut at 1.`,
        ]),
    ...(drawnOnly.length === 0
      ? []
      : [`${analytic.size === 0 ? 'The 95% confidence intervals' : `Those of ${names(drawnOnly)}`} are ${made}.`]),
    ...(drawnToo.length === 0
      ? []
      : [
          `Those of ${names(drawnToo)} are given a second time, as ${drawnOnly.length === 0 ? made : 'percentile intervals too'}.`,
        ]),
    ...(drawn.size === 0 ? [] : [skippedSentence(facts)]),
  ];
}

function bootstrapWords({ question: { replicates, seed } }: AgreementFacts): string {
  return `percentile intervals of ${counted(replicates, 'bootstrap replicate')} that drew narratives with replacement (seed ${seed})`;
}

function skippedSentence(facts: AgreementFacts): string {
  const most = Math.max(...figuresWithIntervals(facts).map(({ skipped }) => skipped));
  if (most === 0) return 'No replicate had to be skipped.';
  return `Replicates in which a coefficient had no value were skipped and counted: at most ${most.toLocaleString('en-GB')} of ${facts.question.replicates.toLocaleString('en-GB')} for any one figure.`;
}
