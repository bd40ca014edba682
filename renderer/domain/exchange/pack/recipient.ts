const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
/** `age1`, 52 letters of five bits for the 32 bytes of an X25519 key, and six of a checksum, all in lower case. */
const RECIPIENT = /^age1([02-9ac-hj-np-z]{58})$/;
/** Of the 260 bits these are over. */
const UNUSED_BITS = 0b1111;
/** What the prefix `age` stands for in the checksum: the high bits of each letter, a zero, the low bits. */
const PREFIX = [3, 3, 3, 0, 1, 7, 5];
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/**
 * True of the public part of an X25519 key as age writes it (`age1…`), in Bech32 with its checksum (BIP 173): one to four letters
 * mistyped are always noticed. Without the age library, which the window does without until there is something to seal.
 */
export function isRecipient(text: string): boolean {
  const values = Array.from(RECIPIENT.exec(text)?.[1] ?? '', (letter) => LETTERS.indexOf(letter));
  const last = values.at(-7);
  return last !== undefined && (last & UNUSED_BITS) === 0 && checksum([...PREFIX, ...values]) === 1;
}

function checksum(values: readonly number[]): number {
  return values.reduce((sum, value) => {
    const shifted = ((sum & 0x1ffffff) << 5) ^ value;
    return GENERATORS.reduce(
      (mixed, generator, bit) => ((sum >>> (25 + bit)) & 1 ? mixed ^ generator : mixed),
      shifted,
    );
  }, 1);
}
