import { expect, it } from 'vitest';
import { fnv1a } from '../../../../renderer/domain/text/fnv-1a.ts';

it.each([
  // The published test vectors of FNV-1a, 32 bits; of ASCII, code points are bytes.
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the hash of %j is the published one', (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});
