/**
 * The label under which an opened copy is listed: its own, or with a number if a project of that label is here already, so
 * that nobody codes in the wrong one. `known` are the labels of the projects on this computer.
 */
export function labelOfCopy(label: string, known: readonly string[]): string {
  return freeLabel(label, 'copy', known);
}

/** The label of a coder's project: that of the lead's, told apart from it where both are on one computer. */
export function labelOfPack(label: string, known: readonly string[]): string {
  return freeLabel(label, 'coder', known);
}

function freeLabel(label: string, word: string, known: readonly string[]): string {
  if (!known.includes(label)) return label;
  const numbered = (count: number) => `${label} (${word}${count === 1 ? '' : ` ${count}`})`;
  let count = 1;
  while (known.includes(numbered(count))) count += 1;
  return numbered(count);
}
