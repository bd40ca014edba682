import { fitText } from '../text/fit-text.ts';
import type { Act } from './change.ts';

/**
 * The act with every text in it fit to be kept, whatever was pasted into a memo, a name or a note. A record that could not be
 * written to a copy would end every backup and return of its project.
 */
export function fitAct(act: Act): Act {
  return fitted(act);
}

/** Keeps the shape: only texts change. */
function fitted<Value>(value: Value): Value;
function fitted(value: unknown): unknown {
  if (typeof value === 'string') return fitText(value);
  if (Array.isArray(value)) return value.map(fitted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fitted(inner)]));
}
