import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
} from '../../../../renderer/domain/text/caret.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { narrativeText, textAndOffset } from '../../../support/texts.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** All places a move visits from one end of the text to the other. */
function visited(text: string, from: number, move: (text: string, offset: number) => number): number[] {
  const places = [from];
  for (let at = move(text, from); at !== places.at(-1); at = move(text, at)) places.push(at);
  return places;
}

describe('a move by grapheme', () => {
  it('visits every grapheme boundary of the text, forward and back', () => {
    fc.assert(
      fc.property(narrativeText(), (text) => {
        const boundaries = [...[...segmenter.segment(text)].map(({ index }) => index), text.length];
        expect(visited(text, 0, nextGrapheme)).toEqual([...new Set(boundaries)]);
        expect(visited(text, text.length, previousGrapheme)).toEqual([...new Set(boundaries)].reverse());
      }),
      { numRuns: Math.ceil(propertyRuns / 4) },
    );
  });

  it('leaves the middle of a grapheme for its nearer boundary in that direction', () => {
    expect(nextGrapheme('a👩🏽‍🎓b', 3)).toBe(8);
    expect(previousGrapheme('a👩🏽‍🎓b', 3)).toBe(1);
  });
});

describe('a move by word', () => {
  // 0 Kai, 4 3.5, 8 LF, 10 –, 12 sings, 17 ., end 18
  const text = 'Kai 3.5.\n\n– sings.';

  it('goes to starts of words, over punctuation and line ends', () => {
    expect(visited(text, 0, nextWord)).toEqual([0, 4, 12, 18]);
    expect(visited(text, 18, previousWord)).toEqual([18, 12, 4, 0]);
  });

  it('goes back to the start of the word it is in, and on to the next', () => {
    expect(previousWord(text, 14)).toBe(12);
    expect(nextWord(text, 5)).toBe(12);
  });

  it('reaches a word at the very start of a line from the line above', () => {
    expect(nextWord('one\ntwo', 0)).toBe(4);
    expect(nextWord('one\ntwo', 3)).toBe(4);
    expect(previousWord('one\ntwo', 4)).toBe(0);
  });
});

describe('a move by sentence', () => {
  const text = ' He sings. She\npaints.\n\nThey laugh. ';

  it('goes to starts of sentences', () => {
    expect(visited(text, 0, nextSentence)).toEqual([0, 1, 11, 24, text.length]);
    expect(visited(text, text.length, previousSentence)).toEqual([text.length, 24, 11, 1, 0]);
    expect(previousSentence(text, 13)).toBe(11);
  });
});

describe('a move by line', () => {
  it('goes to the ends of the line, without its line feed', () => {
    expect([0, 1, 2, 3, 5].map((offset) => lineStart('ab\ncd', offset))).toEqual([0, 0, 0, 3, 3]);
    expect([0, 1, 2, 3, 5].map((offset) => lineEnd('ab\ncd', offset))).toEqual([2, 2, 2, 5, 5]);
  });
});

describe('sentenceAt', () => {
  // sentences: 1–10, 11–22, 24–35
  const text = ' He sings. She\npaints.\n\nThey laugh. ';
  const startAt = (offset: number) => sentenceAt(text, offset)?.start;

  it('is the sentence the caret stands in, also on a later line of it', () => {
    expect(sentenceAt(text, 1)).toEqual({ start: 1, end: 10 });
    expect(sentenceAt(text, 17)).toEqual({ start: 11, end: 22 });
    expect(sentenceAt(text, 11)).toEqual({ start: 11, end: 22 });
  });

  it('is the one before the caret at a sentence end and in the space behind it', () => {
    expect(startAt(10)).toBe(1);
    expect(startAt(22)).toBe(11);
    expect(startAt(36)).toBe(24);
  });

  it('is the one behind the caret in the space before the first of a line', () => {
    expect(startAt(0)).toBe(1);
  });

  it('is none on a blank line and in an empty text', () => {
    expect(sentenceAt(text, 23)).toBeNull();
    expect(sentenceAt('', 0)).toBeNull();
  });
});

describe('every move', () => {
  it('goes its own way, and stays only at the end of the text', () => {
    fc.assert(
      fc.property(textAndOffset(), ({ text, offset }) => {
        for (const move of [nextGrapheme, nextWord, nextSentence]) {
          const to = move(text, offset);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(to > offset || offset === text.length).toBe(true);
        }
        for (const move of [previousGrapheme, previousWord, previousSentence]) {
          const to = move(text, offset);
          expect(to).toBeGreaterThanOrEqual(0);
          expect(to < offset || offset === 0).toBe(true);
        }
      }),
      { numRuns: propertyRuns },
    );
  });
});
