import type { Span } from '../text/span.ts';

/** Where a quote stands in a text. Throws a RangeError unless it stands there exactly once. */
export function quoteSpan(text: string, quote: string): Span {
  const start = quote === '' ? -1 : text.indexOf(quote);
  if (start === -1) throw new RangeError(`The text does not hold the quote ‘${quote}’`);
  if (text.indexOf(quote, start + 1) !== -1) throw new RangeError(`The text holds the quote ‘${quote}’ more than once`);
  return { start, end: start + quote.length };
}
