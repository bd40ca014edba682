import { expect, it } from 'vitest';
import { wrapped } from '../../../../../renderer/domain/exchange/agreement-report/wrapped.ts';

it('a text is broken at its spaces, as late as the width allows', () => {
  expect(wrapped('one two three', 7)).toBe('one two\nthree');
  expect(wrapped('one two three', 6)).toBe('one\ntwo\nthree');
  expect(wrapped('one two three', 13)).toBe('one two three');
});

it('a word that is longer than a line has one of its own', () => {
  expect(wrapped('a longword b', 4)).toBe('a\nlongword\nb');
  expect(wrapped('', 4)).toBe('');
});
