const numbers = new Intl.NumberFormat('en-GB');

/** A number with its noun, whose plural ends in s: `1 narrative`, `2,000 narratives`. */
export function counted(count: number, noun: string): string {
  return `${numbers.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}
