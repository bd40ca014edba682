// Control characters, halves of a surrogate pair, the code points that Unicode keeps free of any character, and the controls that
// turn round whatever follows them, figures included. The joiners, which some scripts need, are none of these.
const unprintable = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/u;

/** Whether a text of one line holds what nobody sees and XML, among others, cannot hold: `A\u0002B` does, `Zoë 李` does not. */
export function holdsUnprintable(text: string): boolean {
  return unprintable.test(text);
}
