import type { Coder } from '../../domain/coding/coder.ts';

const longest = 4;

/** The first letters of the first three words of a name, in capitals: a proposal. */
export function proposedInitials(name: string): string {
  const words = name.split(/[\s\-’']+/u).filter((word) => word !== '');
  return words
    .slice(0, 3)
    .map((word) => [...word][0]?.toLocaleUpperCase('en-GB') ?? '')
    .join('');
}

/**
 * Why these initials cannot be used, as a sentence; `null` if they can. No two coders of a project share initials, not
 * even in another case, and not with somebody who has left: the agreement table names people by them.
 */
export function initialsProblem(initials: string, others: readonly Coder[]): string | null {
  if (initials === '') return 'Give initials: lists and the agreement table use them.';
  if ([...initials].length > longest) return `Use at most ${longest} letters.`;
  const same = (coder: Coder) => coder.initials.toLocaleLowerCase('en-GB') === initials.toLocaleLowerCase('en-GB');
  const holder = others.find(same);
  return holder ? `${holder.name} has these initials already.` : null;
}
