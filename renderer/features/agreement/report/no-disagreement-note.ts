import type { AgreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';
import { figuresWithIntervals } from '../../../words/agreement-report/coefficients-in-text.ts';
import { intervalText } from './report-rows.ts';

/** How an interval without width is to be read; empty where the report shows none. */
export function noDisagreementNote(facts: AgreementFacts): string {
  const perfect = figuresWithIntervals(facts).find(({ estimate }) => {
    const [low, high] = (estimate.value !== null && estimate.interval) || [];
    return estimate.value === 1 && low === high && low !== undefined;
  });
  if (!perfect) return '';
  const { estimate, method } = perfect;
  const why =
    method === 'analytic' ? 'the analytic standard error is then 0' : 'then every bootstrap replicate is the same';
  return `${intervalText(estimate)}: no disagreement was seen; ${why}. It does not say that there is none beyond these narratives.`;
}
