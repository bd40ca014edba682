/**
 * What `segmenter.segment(text)` gives, in time that grows with the text: the engine takes longer for each segment the
 * longer the text is, so a long text is read in windows. A window ends within some segment; what lies near its end is
 * read again in the next one, and a window too small for one segment is doubled.
 */
export function segmentsOf(segmenter: Intl.Segmenter, text: string): readonly Segment[] {
  const found: Segment[] = [];
  let from = 0;
  let size = windowSize;
  while (from < text.length) {
    const reached = from + size >= text.length ? size : size - size / 4;
    const settled = windowOf(segmenter, text, from, size).filter(({ end }) => end <= from + reached);
    found.push(...settled);
    const last = settled.at(-1);
    size = last ? windowSize : size * 2;
    from = last?.end ?? from;
  }
  return found;
}

/** A segment's place in the text; `isWordLike` is for words alone. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly isWordLike: boolean;
}

/** In UTF-16 units; measured: 100,000 units take 20 ms by sentences, where the whole at once takes a second. */
const windowSize = 512;

function windowOf(segmenter: Intl.Segmenter, text: string, from: number, size: number): readonly Segment[] {
  return Array.from(segmenter.segment(text.slice(from, from + size)), ({ index, segment, isWordLike }) => ({
    start: from + index,
    end: from + index + segment.length,
    isWordLike: isWordLike ?? false,
  }));
}
