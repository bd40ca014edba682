const ARMOR = /^\s*-----BEGIN AGE ENCRYPTED FILE-----\r?\n([A-Za-z0-9+/\s]*)/;

/**
 * How an age file begins, a character a byte, whether it is written as bytes or as lines of letters; of any other file its own
 * beginning. `beginning`: its first bytes, as many as there are at hand.
 */
export function ageBeginning(beginning: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(beginning);
  const letters = ARMOR.exec(text)?.[1]?.replace(/\s/g, '');
  return letters === undefined ? text : atob(letters.slice(0, letters.length - (letters.length % 4)));
}
