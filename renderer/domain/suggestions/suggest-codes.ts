import type { Scheme } from '../../../codebook/scheme.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { type FoundKeyword, findKeywords } from './find-keywords.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { raisesNothing } from './raises-nothing.ts';
import { type SentenceWord, sentenceWords } from './sentence-words.ts';
import { isOneClause, statusCue } from './status-cues.ts';

/** A code that a sentence may deserve. Not a coding until a person accepts it. */
export interface Suggestion extends Span {
  readonly codeId: string;
  /** Above 0 and below 1; comparable within a scheme, not a probability. */
  readonly score: number;
  /** Only where the words decide it, and only one of the scheme's statuses; never `achieved`. */
  readonly status?: string;
  /** The words that triggered it: where they stand, and the scheme's keyword that they are. In the order of the text. */
  readonly evidence: readonly (Span & { readonly term: string })[];
}

/**
 * For each sentence the codes whose keywords it holds, compared by Porter stem; the span is the whole sentence. Ordered by
 * sentence, then by score, the best first. Headings, conditionals and mere service activity raise nothing (see
 * `raisesNothing`).
 *
 * Score: w / (1 + w), where w adds up the weights of the code's different keywords in the sentence, and a keyword weighs
 * its number of words divided by the number of codes that have it. One word of its own gives 0.5, a phrase of two words
 * 0.67, three words apart 0.75: more, longer and rarer evidence scores higher.
 */
export function suggestCodes(text: string, scheme: Scheme): Suggestion[] {
  const lexicon = lexiconOf(scheme);
  return sentences(text).flatMap((sentence) => suggestForSentence(text, sentence, scheme, lexicon));
}

function suggestForSentence(text: string, sentence: Span, scheme: Scheme, lexicon: Lexicon): Suggestion[] {
  const inside = sentenceWords(text, sentence);
  if (raisesNothing(text.slice(sentence.start, sentence.end), inside)) return [];
  const found = findKeywords(inside, lexicon);
  return scheme.codes
    .map(({ id }) => ({ codeId: id, ofCode: found.filter(({ entry }) => entry.codeId === id) }))
    .filter(({ ofCode }) => ofCode.length > 0)
    .map(({ codeId, ofCode }) => ({
      codeId,
      ...sentence,
      score: scoreOf(ofCode),
      ...commonStatus(inside, ofCode, scheme),
      evidence: ofCode.map(({ entry, start, end }) => ({ start, end, term: entry.term })),
    }))
    .sort((a, b) => b.score - a.score);
}

function scoreOf(found: readonly FoundKeyword[]): number {
  const weight = [...new Set(found.map(({ entry }) => entry))].reduce((total, entry) => total + entry.weight, 0);
  return weight / (1 + weight);
}

/**
 * The status that the code's keywords are given, if they are not given two. A keyword that is given none leaves the status
 * open, unless the sentence is a single clause: in 'did not feel safe at the placement' the placement adds nothing.
 */
function commonStatus(
  inside: readonly SentenceWord[],
  found: readonly FoundKeyword[],
  scheme: Scheme,
): { readonly status?: string } {
  const given = new Set(found.map((keyword) => statusCue(inside, keyword)));
  if (isOneClause(inside)) given.delete(undefined);
  const [status, ...others] = given;
  if (status === undefined || others.length > 0 || !scheme.statuses.some(({ id }) => id === status)) return {};
  return { status };
}
