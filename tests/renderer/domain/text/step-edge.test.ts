import { describe, expect, it } from 'vitest';
import { stepEdge } from '../../../../renderer/domain/text/step-edge.ts';

// 0 Kai, 4 is, 7 safe, 11 ., 13 He, 16 sings, 21 ., end 22
const text = 'Kai is safe. He sings.';
const span = { start: 4, end: 6 };

describe('stepEdge', () => {
  it('moves an edge by a grapheme, past the space in its way', () => {
    expect(stepEdge(text, span, 'end', 'grapheme', 'forward')).toBe(8);
    expect(stepEdge(text, span, 'end', 'grapheme', 'back')).toBe(5);
    expect(stepEdge(text, span, 'start', 'grapheme', 'forward')).toBe(5);
    expect(stepEdge(text, span, 'start', 'grapheme', 'back')).toBe(2);
  });

  it('moves an edge inward over a space to the next visible grapheme', () => {
    expect(stepEdge(text, { start: 0, end: 8 }, 'end', 'grapheme', 'back')).toBe(6);
    expect(stepEdge(text, { start: 2, end: 8 }, 'start', 'grapheme', 'forward')).toBe(4);
  });

  it('takes an emoji in one step', () => {
    expect(stepEdge('ok 👩🏽‍🎓 ok', { start: 0, end: 2 }, 'end', 'grapheme', 'forward')).toBe(10);
  });

  it('moves an end to ends and a start to starts of words', () => {
    expect(stepEdge(text, span, 'end', 'word', 'forward')).toBe(11);
    expect(stepEdge(text, span, 'end', 'word', 'back')).toBe(3);
    expect(stepEdge(text, span, 'start', 'word', 'forward')).toBe(7);
    expect(stepEdge(text, span, 'start', 'word', 'back')).toBe(0);
  });

  it('moves an end to ends and a start to starts of sentences', () => {
    expect(stepEdge(text, span, 'end', 'sentence', 'forward')).toBe(12);
    expect(stepEdge(text, span, 'start', 'sentence', 'back')).toBe(0);
    expect(stepEdge(text, { start: 13, end: 22 }, 'start', 'sentence', 'back')).toBe(0);
    expect(stepEdge(text, { start: 4, end: 22 }, 'end', 'sentence', 'back')).toBe(12);
  });

  it('stays where the text has no further step', () => {
    expect(stepEdge('Kai ', { start: 0, end: 3 }, 'end', 'word', 'forward')).toBe(3);
    expect(stepEdge(' Kai', { start: 1, end: 4 }, 'start', 'word', 'back')).toBe(1);
    expect(stepEdge('Kai \n', { start: 0, end: 3 }, 'end', 'grapheme', 'forward')).toBe(3);
    expect(stepEdge(' Kai', { start: 1, end: 4 }, 'start', 'grapheme', 'back')).toBe(1);
    expect(stepEdge('Kai', { start: 0, end: 3 }, 'end', 'grapheme', 'forward')).toBe(3);
    expect(stepEdge('Kai', { start: 0, end: 3 }, 'start', 'grapheme', 'back')).toBe(0);
  });
});
