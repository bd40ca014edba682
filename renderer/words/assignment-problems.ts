import type { DrawProblem } from '../domain/coding/assignment/draw-problem.ts';
import { counted } from './counted.ts';

const sentences: Readonly<Record<DrawProblem['code'], (problem: DrawProblem) => string>> = {
  no_cases: () => 'There is no case to assign: import narratives first, or close the round that has them.',
  no_coders: () => 'Choose at least one coder.',
  too_few_coders: ({ details }) =>
    `Only ${counted(Number(details?.chosen), 'coder')} ${details?.chosen === 1 ? 'is' : 'are'} chosen: choose more, or give each case to fewer.`,
  no_overlap_coders: () => 'A case that is coded more than once needs 2 coders or more: give a whole number.',
  too_many_cases: ({ details }) =>
    `Give a whole number of cases from 0 to ${Number(details?.available).toLocaleString('en-GB')}.`,
  too_many_percent: () => 'Give a share from 0 to 100 per cent.',
  nothing_dealt: () => 'Nothing would be assigned: make the sample larger, or share the other cases out.',
  no_seed: () => 'The seed is a whole number from 0 to 4,294,967,295.',
};

/** Why a draw cannot be made, and what to do. */
export function drawProblemSentence(problem: DrawProblem): string {
  return sentences[problem.code](problem);
}
