import { describe, expect, it } from 'vitest';
import { dayWords } from '../../../../renderer/features/projects/day-words.ts';

const now = new Date(2026, 10, 22, 9, 5).getTime();

describe('dayWords', () => {
  it('gives the time for today and yesterday', () => {
    expect(dayWords(new Date(2026, 10, 22, 0, 0).getTime(), now)).toBe('today at 00:00');
    expect(dayWords(new Date(2026, 10, 21, 23, 59).getTime(), now)).toBe('yesterday at 23:59');
  });

  it('gives the date for anything earlier, and for a clock that runs ahead', () => {
    expect(dayWords(new Date(2026, 10, 20, 23, 59).getTime(), now)).toBe('20 November 2026');
    expect(dayWords(new Date(2026, 10, 24, 8, 0).getTime(), now)).toBe('24 November 2026');
  });

  it('knows yesterday across the end of summer time', () => {
    const monday = new Date(2026, 9, 26, 0, 30).getTime();
    expect(dayWords(new Date(2026, 9, 25, 0, 15).getTime(), monday)).toBe('yesterday at 00:15');
  });
});
