/** What the consensus is called where a coder's name or id stands. */
export const consensusName = 'consensus';
