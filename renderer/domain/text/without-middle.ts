import { fromSpace, upToSpace } from './cut-at-space.ts';

/** The words, or of more than `longest` UTF-16 units only their two ends, cut at spaces, with ` … ` between. */
export function withoutMiddle(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const half = Math.floor(longest / 2);
  return `${upToSpace(words.slice(0, half))} … ${fromSpace(words.slice(-half))}`;
}
