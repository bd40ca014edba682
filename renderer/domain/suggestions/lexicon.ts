import type { Scheme } from '../../../codebook/scheme.ts';
import { codesInUse } from '../coding/codes-in-use.ts';
import { sentenceWords } from './sentence-words.ts';

/** A keyword of a scheme, ready to be compared: one stem for each of its words. */
export interface LexiconEntry {
  readonly codeId: string;
  /** As the scheme has it. */
  readonly term: string;
  readonly stems: readonly string[];
  /** What finding it says for the code: its words, shared among the codes that have the same keyword. */
  readonly weight: number;
}

/** A scheme's keywords by the stem of their first word. */
export type Lexicon = ReadonlyMap<string, readonly LexiconEntry[]>;

const compiled = new WeakMap<Scheme, Lexicon>();

/** The lexicon of a scheme; compiled once for each scheme object. Keywords of one code that have the same stems are one; an archived code's suggest nothing. */
export function lexiconOf(scheme: Scheme): Lexicon {
  const known = compiled.get(scheme);
  if (known) return known;
  const lexicon = compile(scheme);
  compiled.set(scheme, lexicon);
  return lexicon;
}

function compile(scheme: Scheme): Lexicon {
  const keywords = codesInUse(scheme).flatMap((code) => {
    const ofCode = code.keywords.map((term) => ({ codeId: code.id, term, stems: stemsOf(term) }));
    return [...new Map(ofCode.toReversed().map((keyword) => [keyword.stems.join(' '), keyword])).values()].toReversed();
  });
  const codesWith = new Map<string, number>();
  for (const { stems } of keywords) codesWith.set(stems.join(' '), (codesWith.get(stems.join(' ')) ?? 0) + 1);
  const lexicon = new Map<string, LexiconEntry[]>();
  for (const keyword of keywords) {
    const [first] = keyword.stems;
    if (first === undefined) continue;
    const weight = keyword.stems.length / (codesWith.get(keyword.stems.join(' ')) ?? 1);
    lexicon.set(first, [...(lexicon.get(first) ?? []), { ...keyword, weight }]);
  }
  return lexicon;
}

function stemsOf(term: string): string[] {
  return sentenceWords(term, { start: 0, end: term.length }).map((word) => word.stem);
}
