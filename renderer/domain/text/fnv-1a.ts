/** A hash of 32 bits (FNV-1a over code points), from 0 to 4294967295: the same everywhere, and no secret is safe behind it. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
