/**
 * How often coding that figures count was not blind, wherever figures are shown or kept; empty if never, or where that was not kept
 * (`undefined`). Whoever reads the figures must know.
 */
export function notBlindSentence(notBlind: number | undefined): string {
  if (notBlind === undefined || notBlind === 0) return '';
  const times = notBlind === 1 ? 'Once' : `${notBlind.toLocaleString('en-GB')} times`;
  return `${times} a coder could see others’ coding of a narrative before finishing it (it had been reopened, or opened early); that coding counts like any other.`;
}
