import { expect, it } from 'vitest';
import { holdsUnprintable } from '../../../../renderer/domain/text/unprintable.ts';

it('names in every script, with their accents, joiners and letters beyond the basic plane, hold nothing unprintable', () => {
  for (const name of ['', 'Zoë O’Neill-Łukasz', '李小龍', 'علی‌رضا', '𐐀lpha', '👩‍🏫'])
    expect(holdsUnprintable(name), name).toBe(false);
});

it('control characters, non-characters and halves of a pair are unprintable wherever they stand', () => {
  const codePoints = [0x00, 0x02, 0x09, 0x0a, 0x1f, 0x7f, 0x9f, 0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1fffe, 0x10ffff];
  for (const codePoint of codePoints) {
    expect(holdsUnprintable(`A${String.fromCodePoint(codePoint)}B`), codePoint.toString(16)).toBe(true);
  }
  for (const half of ['\ud800', '\udfff']) expect(holdsUnprintable(`A${half}B`)).toBe(true);
});

it('controls that turn round the words after them are unprintable: initials must not reverse a figure beside them', () => {
  for (const control of ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069']) {
    expect(holdsUnprintable(`${control}AB`), control.codePointAt(0)?.toString(16)).toBe(true);
  }
});
