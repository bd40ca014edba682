import { expect, it } from 'vitest';
import { withoutMiddle } from '../../../../renderer/domain/text/without-middle.ts';

it('leaves words alone that are no longer than allowed', () => {
  expect(withoutMiddle('one two', 7)).toBe('one two');
});

it('keeps both ends of longer ones, cut at spaces', () => {
  expect(withoutMiddle('one two three four', 12)).toBe('one … four');
  expect(withoutMiddle('one two three four', 13)).toBe('one … four');
});

it('never cuts through a character where there is no space', () => {
  expect(withoutMiddle(`a${'😀'.repeat(400)}`, 600).isWellFormed()).toBe(true);
  expect(withoutMiddle(`${'😀'.repeat(400)}a`, 600).isWellFormed()).toBe(true);
});
