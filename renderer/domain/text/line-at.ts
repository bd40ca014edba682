import type { Span } from './span.ts';

/** The line (a paragraph on screen) that an offset lies in, without its line feed. An offset before a line feed belongs to the line that it ends. */
export function lineAt(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return { start, end: end === -1 ? text.length : end };
}
