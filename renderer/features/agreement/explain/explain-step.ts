import type { AgreementDesk } from '../agreement-desk.ts';
import type { Found } from './cell-words.ts';
import type { CoderPair } from './coder-pair.ts';

/** All coders, then the counts of a pair, then the passages behind one of them; `left` is where one comes back from. */
export type ExplainStep =
  | { readonly at: 'coders'; readonly left: CoderPair | null }
  | { readonly at: 'counts'; readonly pair: CoderPair; readonly left: Found | null; readonly isFirst: boolean }
  | { readonly at: 'passages'; readonly pair: CoderPair; readonly found: Found; readonly page: number };

/** Whether both coders of a kept step are still compared. */
export function stepStands(step: ExplainStep, { coders }: AgreementDesk): boolean {
  const pair = step.at === 'coders' ? [] : step.pair;
  return pair.every(({ id }) => coders.some((coder) => coder.id === id));
}
