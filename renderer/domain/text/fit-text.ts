import { textProblem } from './text-problem.ts';

/** A typed or pasted text as it can be kept and written to any file: NUL goes, half of a surrogate pair becomes U+FFFD. */
export function fitText(text: string): string {
  return textProblem(text) ? text.replaceAll('\0', '').toWellFormed() : text;
}
