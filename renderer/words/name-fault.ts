import { holdsUnprintable } from '../domain/text/unprintable.ts';

/** What is wrong with a coder's name as it was typed, `null` if nothing is; `missing` is what to say where there is none. */
export function nameFault(name: string, missing: string): string | null {
  if (name.trim() === '') return missing;
  return holdsUnprintable(name.trim())
    ? 'This name holds a character that cannot be seen. Type it again by hand.'
    : null;
}
