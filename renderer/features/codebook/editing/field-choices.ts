import type { Code } from '../../../../codebook/scheme.ts';
import type { DraftCodes } from '../../../domain/coding/codebook/draft-edits.ts';

/** Another code that has this value, whatever its capitals: names are one codebook's own, colours and keys those of codes in use. */
export function holderOf(
  codes: DraftCodes,
  id: string,
  field: 'name' | 'colour' | 'key',
  value: string,
): Code | undefined {
  const wanted = value.trim().toLowerCase();
  if (wanted === '') return undefined;
  return codes.find(
    (code) => code.id !== id && (field === 'name' || !code.archived) && code[field]?.trim().toLowerCase() === wanted,
  );
}

/** The keys 1 to 9 as choices; those of other codes say whose they are and cannot be chosen. */
export function codeKeys(codes: DraftCodes, id: string) {
  return Array.from({ length: 9 }, (_, index) => {
    const value = String(index + 1);
    const holder = holderOf(codes, id, 'key', value);
    return { value, label: holder ? `${value}: ${holder.name.trim()}` : value, disabled: holder !== undefined };
  });
}

/** The codes in use that a code can be put under: not itself, and none that is under it. */
export function parentsFor(codes: DraftCodes, id: string): Code[] {
  const parentOf = new Map(codes.map((code) => [code.id, code.parent]));
  const isUnder = (code: Code) => {
    const passed = new Set<string>();
    for (let above = code.parent; above !== undefined && !passed.has(above); above = parentOf.get(above)) {
      if (above === id) return true;
      passed.add(above);
    }
    return false;
  };
  return codes.filter((code) => code.id !== id && !code.archived && !isUnder(code));
}
