/** What to say of a coder's name that holds a control character or the like. */
export const unprintableName = 'This name holds a character that cannot be seen. Type it again by hand.';
