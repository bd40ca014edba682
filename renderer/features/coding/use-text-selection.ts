import { useCallback, useEffect, useState } from 'react';
import {
  lineEnd,
  lineStart,
  nextGrapheme,
  nextSentence,
  nextWord,
  previousGrapheme,
  previousSentence,
  previousWord,
  sentenceAt,
} from '../../domain/text/caret.ts';
import type { Span } from '../../domain/text/span.ts';
import type { NarrativeDom } from '../../editor/narrative-dom.ts';
import { selectedSpan, type TextSelection } from '../../editor/text-selection.ts';

/** Where a key can send the caret. */
export type CaretMove =
  | 'next_grapheme'
  | 'previous_grapheme'
  | 'next_word'
  | 'previous_word'
  | 'next_sentence'
  | 'previous_sentence'
  | 'next_line'
  | 'previous_line'
  | 'line_start'
  | 'line_end'
  | 'text_start'
  | 'text_end';

const moves: Readonly<Record<CaretMove, (text: string, offset: number, dom: NarrativeDom) => number>> = {
  next_grapheme: nextGrapheme,
  previous_grapheme: previousGrapheme,
  next_word: nextWord,
  previous_word: previousWord,
  next_sentence: nextSentence,
  previous_sentence: previousSentence,
  next_line: (_text, offset, dom) => dom.lineMove(offset, 'forward'),
  previous_line: (_text, offset, dom) => dom.lineMove(offset, 'backward'),
  line_start: lineStart,
  line_end: lineEnd,
  text_start: () => 0,
  text_end: (text) => text.length,
};

/** The caret and what is selected in the narrative on screen. */
export interface TextSelectionModel {
  readonly selection: TextSelection;
  /** What a code key acts on: the selection, or the sentence at the caret; `null` in an empty text. */
  readonly target: Span | null;
  readonly select: (selection: TextSelection) => void;
  /**
   * Moves the caret; with `extend` the other end of the selection stays. Without it, a step of one character out of a
   * selection only drops the selection and leaves the caret at its end or start, as in every editor.
   */
  readonly move: (move: CaretMove, extend: boolean) => void;
  /** Selects a span, brings it into view and gives the text the keys. */
  readonly goTo: (span: Span) => void;
  /** Selects a span and brings it into view; the keys stay where they are. */
  readonly look: (span: Span) => void;
  /** Puts the caret before an offset and selects nothing. */
  readonly place: (offset: number) => void;
  /** Gives the text the keys, with the selection as it is. */
  readonly takeKeys: () => void;
}

/**
 * Holds the selection of one narrative; `text` and `dom` are those on screen. The text takes the keys as soon as it stands,
 * with the caret at `startOffset`, or at its beginning if it is shorter.
 */
export function useTextSelection(text: string, dom: NarrativeDom | null, startOffset: number): TextSelectionModel {
  const [start] = useState(startOffset <= text.length ? startOffset : 0);
  const [selection, setSelection] = useState<TextSelection>({ anchor: start, focus: start });
  useEffect(() => {
    dom?.root.focus({ preventScroll: true });
    if (start > 0) dom?.select({ anchor: start, focus: start });
  }, [dom, start]);

  // The browser reports every selection, also the ones we set: an equal one must not draw the screen again.
  const select = useCallback(
    (next: TextSelection) =>
      setSelection((now) => (now.anchor === next.anchor && now.focus === next.focus ? now : next)),
    [],
  );

  const show = (next: TextSelection): void => {
    select(next);
    dom?.select(next);
  };
  const place = (offset: number): void => show({ anchor: offset, focus: offset });

  return {
    selection,
    target: selectedSpan(selection) ?? sentenceAt(text, selection.focus),
    select,
    move(move, extend) {
      if (!dom) return;
      const selected = selectedSpan(selection);
      if (!extend && selected && move === 'next_grapheme') return place(selected.end);
      if (!extend && selected && move === 'previous_grapheme') return place(selected.start);
      const focus = moves[move](text, selection.focus, dom);
      show({ anchor: extend ? selection.anchor : focus, focus });
    },
    goTo: ({ start, end }) => show({ anchor: end, focus: start }),
    look: ({ start, end }) => select({ anchor: end, focus: start }),
    place,
    takeKeys: () => dom?.select(selection),
  };
}
