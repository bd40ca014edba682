import { coefficient, percentage } from '../figures.ts';

/** One step of working a figure out, as it is read. */
export interface WorkedStep {
  readonly name: string;
  readonly formula: string;
  /** The formula with the numbers put in. */
  readonly numbers: string;
  readonly result: string;
  /** True if the result is a figure and not a step on the way to one. */
  readonly isFigure: boolean;
}

/** A step on the way to a figure. */
export function step(name: string, formula: string, numbers: string, result = ''): WorkedStep {
  return { name, formula, numbers, result, isFigure: false };
}

/** A step that ends in a figure. */
export function figure(name: string, formula: string, numbers: string, result: string): WorkedStep {
  return { name, formula, numbers, result, isFigure: true };
}

/** A coefficient, or why there is none. */
export function defined(value: number | null, why = 'no variation'): string {
  return value === null ? `not defined: ${why}` : four(value);
}

/** A share as a number and as a percentage. */
export function share(value: number): string {
  return `${four(value)} (${percentage(value)})`;
}

/** A number to four places. */
export function four(value: number): string {
  return coefficient(value, 4);
}

/** A count. */
export function whole(count: number): string {
  return count.toLocaleString('en-GB');
}
