import type { InitialsProblem } from '../domain/coding/initials.ts';

const sentences: Readonly<Record<InitialsProblem['code'], (problem: InitialsProblem) => string>> = {
  no_initials: () => 'Give initials: lists and the agreement table use them.',
  unprintable_initials: () => 'One of these characters cannot be seen. Type the initials again by hand.',
  long_initials: ({ details }) => `Use at most ${details?.longest} letters.`,
  taken_initials: ({ details }) => `${details?.holder} has these initials already.`,
};

/** Why initials cannot be used. */
export function initialsProblemSentence(problem: InitialsProblem): string {
  return sentences[problem.code](problem);
}
