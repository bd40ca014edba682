import type { Newline } from '../table.ts';

/** The line ends outside quotation marks; inside them they are text. A file without any has `lf`. */
export function detectNewline(text: string): Newline {
  const found = new Set<Newline>();
  let quoted = false;
  for (const [mark] of text.matchAll(/"|\r\n|\r|\n/g)) {
    if (mark === '"') quoted = !quoted;
    else if (!quoted) found.add(mark === '\r\n' ? 'crlf' : mark === '\r' ? 'cr' : 'lf');
  }
  const [only = 'lf'] = found;
  return found.size > 1 ? 'mixed' : only;
}

/** The line ends of a whole text, quoted or not, all become LF: the only reading that a file with mixed ones allows. */
export function withOneNewline(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
