import { describe, expect, it } from 'vitest';
import { lineAt } from '../../../../renderer/domain/text/line-at.ts';

describe('lineAt', () => {
  // 0 a, 1 b, 2 LF, 3 LF, 4 c, end 5
  it('gives the line without its line feed, and the place before a line feed belongs to the line it ends', () => {
    const lines = [0, 1, 2, 3, 4, 5].map((offset) => lineAt('ab\n\nc', offset));
    expect(lines.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [0, 2],
      [0, 2],
      [3, 3],
      [4, 5],
      [4, 5],
    ]);
  });

  it('gives an empty line after a last line feed and in an empty text', () => {
    expect(lineAt('ab\n', 3)).toEqual({ start: 3, end: 3 });
    expect(lineAt('', 0)).toEqual({ start: 0, end: 0 });
    expect(lineAt('\nab', 0)).toEqual({ start: 0, end: 0 });
  });
});
