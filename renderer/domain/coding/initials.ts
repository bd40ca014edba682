import type { Problem } from '../../../codebook/problem.ts';
import { holdsUnprintable } from '../text/unprintable.ts';
import type { Coder } from './coder.ts';

const longest = 4;

/** The first letters of the first two and the last name, in capitals: `Rosa Maria Okafor-Lee` gives `RMO`. */
export function initialsOf(name: string): string {
  const names = name.trim().split(/\s+/).filter(Boolean);
  const chosen = names.length > 3 ? [...names.slice(0, 2), ...names.slice(-1)] : names;
  return chosen
    .map((each) => [...each][0] ?? '')
    .join('')
    .toLocaleUpperCase('en-GB');
}

/** Why initials cannot be used; `words/` has the sentences. */
export type InitialsProblem = Problem<'no_initials' | 'unprintable_initials' | 'long_initials' | 'taken_initials'>;

/**
 * What is wrong with these initials, `null` if nothing is. No two coders of a project share initials, not even in another
 * case, and not with somebody who has left: the agreement table names people by them.
 */
export function initialsProblem(initials: string, others: readonly Coder[]): InitialsProblem | null {
  const place = 'initials';
  if (initials === '') return { code: 'no_initials', place };
  if (holdsUnprintable(initials)) return { code: 'unprintable_initials', place };
  if ([...initials].length > longest) return { code: 'long_initials', place, details: { longest } };
  const same = (coder: Coder) => coder.initials.toLocaleLowerCase('en-GB') === initials.toLocaleLowerCase('en-GB');
  const holder = others.find(same);
  return holder ? { code: 'taken_initials', place, details: { holder: holder.name } } : null;
}
