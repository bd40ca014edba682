/**
 * Consonants and vowels of which no letter is taken for another, typed or read off paper, and of which no four in turn make
 * an insult: no i, no h, no p.
 */
const consonants = 'bdfgjklmnrstvwyz';
const vowels = 'aeou';
const SYLLABLES = 14;

/** How many random bytes a passphrase is made of. */
export const PASSPHRASE_BYTES = SYLLABLES;

/**
 * A passphrase of 84 bits that can be read out and typed on any keyboard: seven groups of two syllables, `boda-keru-…`.
 * `bytes`: random. Throws a `RangeError` if they are fewer than `PASSPHRASE_BYTES`.
 */
export function suggestPassphrase(bytes: Uint8Array): string {
  if (bytes.length < PASSPHRASE_BYTES) throw new RangeError(`A passphrase needs ${PASSPHRASE_BYTES} random bytes`);
  const syllables = Array.from(bytes.subarray(0, SYLLABLES), syllableOf).join('');
  return syllables.replace(/.{4}(?=.)/g, '$&-');
}

/** Six of the eight bits choose it: 16 consonants by 4 vowels, each as likely as any other. */
function syllableOf(byte: number): string {
  return consonants.charAt(byte % consonants.length) + vowels.charAt((byte >> 4) % vowels.length);
}
