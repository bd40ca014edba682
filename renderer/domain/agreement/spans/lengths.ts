/** Adds `amount` to the number at `place`. */
export function add(numbers: Float64Array, place: number, amount: number): void {
  numbers[place] = (numbers[place] ?? 0) + amount;
}

/** The sum of the numbers. */
export function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Σ_{c≠k} l_c. l_.k: how much of all pairs of places would differ. */
export function unlikePairs(lengths: Float64Array, total: number): number {
  return lengths.reduce((pairs, length) => pairs + length * (total - length), 0);
}
