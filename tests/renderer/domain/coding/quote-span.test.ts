import { describe, expect, it } from 'vitest';
import { quoteSpan } from '../../../../renderer/domain/coding/quote-span.ts';

describe('quoteSpan', () => {
  it('counts UTF-16 units', () => {
    expect(quoteSpan('🥟 soup', 'soup')).toEqual({ start: 3, end: 7 });
  });

  it('refuses a quote that is not there, stands there twice, overlaps itself or is empty', () => {
    expect(() => quoteSpan('one', 'two')).toThrow(RangeError);
    expect(() => quoteSpan('one two one', 'one')).toThrow('more than once');
    expect(() => quoteSpan('aaa', 'aa')).toThrow('more than once');
    expect(() => quoteSpan('one', '')).toThrow(RangeError);
  });
});
