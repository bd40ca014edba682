declare const codePoints: unique symbol;

/** A place in a text that counts Unicode code points, as R, Python and REFI-QDA do. It never stands in for a UTF-16 offset. */
export type CodePointOffset = number & { readonly [codePoints]: true };

/** Turns offsets of one text into code points. Throws a RangeError for a place that the text does not have. */
export interface OffsetTable {
  /** The code points before a UTF-16 offset; throws within a surrogate pair. */
  readonly toCodePoint: (utf16: number) => CodePointOffset;
}

/** Reads the text once; each offset then costs a binary search among its surrogate pairs. */
export function offsetTable(text: string): OffsetTable {
  const pairs = surrogatePairs(text);
  return {
    toCodePoint(utf16) {
      refuseOutside(utf16, text.length);
      const before = pairsBefore(pairs, utf16);
      if (pairs[before - 1] === utf16 - 1) throw new RangeError(`Offset ${utf16} lies within a surrogate pair`);
      return codePointOffset(utf16 - before);
    },
  };
}

/** UTF-16 offsets at which a surrogate pair starts, in order. */
function surrogatePairs(text: string): readonly number[] {
  return Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), (match) => match.index);
}

/** How many pairs start before an offset. */
function pairsBefore(pairs: readonly number[], offset: number): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function refuseOutside(offset: number, length: number): void {
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    throw new RangeError(`Offset ${offset} is outside a text of ${length}`);
  }
}

function codePointOffset(value: number): CodePointOffset {
  return value as CodePointOffset;
}
