/**
 * The text as it is kept for ever: a leading byte order mark goes, CRLF and CR become LF, and nothing else changes.
 * All spans count UTF-16 units of this text.
 */
export function normaliseText(raw: string): string {
  const withoutMark = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  return withoutMark.replace(/\r\n?/g, '\n');
}
