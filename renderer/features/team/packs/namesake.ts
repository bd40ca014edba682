import type { Coder } from '../../../domain/coding/coder.ts';

/**
 * Another coder of the project with the same name or the same initials, however they are written and whatever invisible letters
 * are in them; `null` if there is none.
 */
export function namesake({ id, name, initials }: Coder, coders: readonly Coder[]): Coder | null {
  const isSame = (one: string, other: string) => plain(one) === plain(other);
  return (
    coders.find((coder) => coder.id !== id && (isSame(coder.name, name) || isSame(coder.initials, initials))) ?? null
  );
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('en-GB');
}
