// Control characters, halves of a surrogate pair, and the code points that Unicode keeps free of any character.
const unprintable = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Whether a text of one line holds what nobody sees and XML, among others, cannot hold: `A\u0002B` does, `Zoë 李` does not. */
export function holdsUnprintable(text: string): boolean {
  return unprintable.test(text);
}
