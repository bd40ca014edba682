import type { Span } from './span.ts';

/**
 * Where a query occurs in a text, in order and without overlaps, as spans of the text as it is. Upper and lower case,
 * accents, ligatures, straight and curly quotes, kinds of dash, and kinds of white space (a line feed too) count as the
 * same. An accented letter is found with all its accents; a character that folds to several (ß to ss) is found whole.
 * An empty query finds nothing.
 */
export function findText(text: string, query: string): readonly Span[] {
  const wanted = fold(query).folded;
  if (wanted === '') return [];
  const { folded, sources } = fold(text);
  const found: Span[] = [];
  let from = 0;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, from)) {
    const start = sources[at] ?? 0;
    from = at + wanted.length;
    // What is left of a character that the match ends in belongs to the match.
    while (from < folded.length && sources[from] === sources[from - 1]) from += 1;
    found.push({ start, end: sources[from] ?? text.length });
  }
  return found;
}

/** A text folded, and for each unit of it the offset of the character that it came from. */
interface Folded {
  readonly folded: string;
  readonly sources: readonly number[];
}

function fold(text: string): Folded {
  const parts: string[] = [];
  const sources: number[] = [];
  let offset = 0;
  for (const character of text) {
    const part = foldCharacter(character);
    parts.push(part);
    for (let unit = 0; unit < part.length; unit += 1) sources.push(offset);
    offset += character.length;
  }
  return { folded: parts.join(''), sources };
}

function foldCharacter(character: string): string {
  if (character < '\u0080') return /\s/.test(character) ? ' ' : character.toLowerCase();
  const plain = withoutAccents(character)
    .replace(/\s/g, ' ')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"');
  // By way of upper case, so that ß is ss and both small sigmas are one.
  return withoutAccents(
    plain
      .replace(/\p{Dash}/gu, '-')
      .toUpperCase()
      .toLowerCase(),
  );
}

/** Compatibility decomposition without the marks that belong to no script of their own: vowel signs of Devanagari stay. */
function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/[\p{M}&&\p{Script=Inherited}]/gv, '');
}
