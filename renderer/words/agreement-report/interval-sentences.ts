import type { AgreementFacts } from '../../domain/exchange/agreement-report/agreement-facts.ts';
import { codeNoun } from '../code-noun.ts';
import { coefficientInText } from '../coefficient-words.ts';
import { counted } from '../counted.ts';
import { figuresWithIntervals } from './coefficients-in-text.ts';
import { joinedList } from './joined-list.ts';

/** What figures and intervals rest on, how the 95% intervals were made, of which coefficients, and what became of replicates without a value. */
export function intervalSentences(facts: AgreementFacts): readonly string[] {
  const figures = figuresWithIntervals(facts);
  const of = (method: 'analytic' | 'bootstrap') =>
    new Set(figures.flatMap((figure) => (figure.method === method ? [figure.coefficient] : [])));
  const analytic = of('analytic');
  const drawn = of('bootstrap');
  const drawnOnly = [...drawn].filter((id) => !analytic.has(id));
  const drawnToo = [...drawn].filter((id) => analytic.has(id));
  if (analytic.size === 0 && drawn.size === 0) {
    return [basisSentence(facts, false), 'No confidence interval could be computed.'];
  }
  const names = (ids: Iterable<Parameters<typeof coefficientInText>[0]>) => joinedList([...ids].map(coefficientInText));
  const made = bootstrapWords(facts);
  const whose = drawnOnly.length === 0 ? '' : ` of ${names(analytic)}`;
  const normal = analytic.has('cohen_kappa') ? ', for kappa from a normal one (Fleiss, Cohen & Everitt, 1969)' : '';
  return [
    basisSentence(facts, drawn.size > 0),
    ...(analytic.size === 0
      ? []
      : [
          `The 95% confidence intervals${whose} are analytic, from a t distribution with n − 1 degrees of freedom (Gwet, 2014)${normal}, with upper ends cut at 1.`,
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
    samplingSentence(facts),
  ];
}

/** Which narratives and which answers in them make a figure, and what a replicate draws. */
function basisSentence({ question: { unit, coderIds, scheme } }: AgreementFacts, isDrawn: boolean): string {
  const two = coderIds.length === 2;
  const by = two ? 'both coders' : 'at least two of these coders';
  const replicates = isDrawn ? `, which each bootstrap replicate draws once for all ${codeNoun(scheme)}s together` : '';
  const narratives = `Figures and intervals rest on the narratives that ${by} had finished${replicates}`;
  if (unit === 'span') {
    const pairs = two ? '' : '; those of a pair only on narratives that both had finished';
    return `${narratives}${pairs}; each text counts with the coders who had finished it.`;
  }
  if (two) return `${narratives}, and in them on the units that both rated.`;
  return `${narratives}; those of a pair only on units that both rated; within them each coefficient treats missing ratings by its own rule.`;
}

/** What the intervals take for granted: a reader who does not share it must know. Several narratives of one child hardly are independent. */
function samplingSentence({ compared }: AgreementFacts): string {
  const sampled =
    'The intervals take the compared narratives as a random sample and hold for these coders, not for coders in general';
  if (compared.cases === compared.narratives) return `${sampled}.`;
  return `${sampled}; they treat narratives as independent, also those of one case.`;
}

function bootstrapWords({ question: { replicates, seed } }: AgreementFacts): string {
  return `percentile intervals of ${counted(replicates, 'bootstrap replicate')} that drew narratives with replacement (seed ${seed}; quantiles by linear interpolation)`;
}

function skippedSentence(facts: AgreementFacts): string {
  const most = Math.max(...figuresWithIntervals(facts).map(({ skipped }) => skipped));
  if (most === 0) return 'For these figures no replicate had to be skipped.';
  return `Replicates in which a coefficient had no value were skipped and counted: at most ${most.toLocaleString('en-GB')} of ${facts.question.replicates.toLocaleString('en-GB')} for any one of these figures.`;
}
