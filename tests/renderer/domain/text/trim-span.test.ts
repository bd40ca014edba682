import { describe, expect, it } from 'vitest';
import { trimSpan } from '../../../../renderer/domain/text/trim-span.ts';

describe('trimSpan', () => {
  it('takes white space of every kind off both ends and leaves it inside', () => {
    expect(trimSpan('a \t\nb\u00A0 c\u2003\nd', { start: 1, end: 9 })).toEqual({ start: 4, end: 8 });
  });

  it('leaves a span alone that has none', () => {
    expect(trimSpan('Kai sings', { start: 4, end: 9 })).toEqual({ start: 4, end: 9 });
  });

  it('leaves nothing of white space alone or of an empty span', () => {
    expect(trimSpan('a \n b', { start: 1, end: 4 })).toBeNull();
    expect(trimSpan('abc', { start: 1, end: 1 })).toBeNull();
  });
});
