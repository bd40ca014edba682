import type { Dataset } from './dataset.ts';

/** What stands where a case id was blotted out. */
const BLOT = '[…]';

/** The text with the case id, wherever it stands as a word of its own and whatever its capitals, blotted out. */
export function withoutMention(text: string, caseId: string): string {
  return text.replace(asWord(caseId), BLOT);
}

/** Where a case id still stands in what belongs to other cases. */
export interface CaseMentions {
  /** Other cases whose text, title or attributes name it, in the order of the project. */
  readonly caseIds: readonly string[];
  /** Coders' memos and notes that name it. Whose, and on which case, is not told: that work may still be hidden. */
  readonly memos: number;
}

/** Looks for a case id as a word of its own in texts, titles, attributes, memos and notes. */
export function caseMentions(dataset: Pick<Dataset, 'cases' | 'narratives' | 'sheets'>, caseId: string): CaseMentions {
  const pattern = asWord(caseId);
  const names = (text: string | undefined) => text !== undefined && text.search(pattern) !== -1;
  const inTexts = dataset.narratives.filter(({ text, title }) => names(text) || names(title));
  const texts = new Set(inTexts.map((narrative) => narrative.caseId));
  const memos = dataset.sheets.flatMap(({ memo, codings }) => [memo, ...codings.map((coding) => coding.memo)]);
  return {
    caseIds: dataset.cases
      .filter(({ id, attributes }) => texts.has(id) || Object.values(attributes).some(names))
      .map(({ id }) => id),
    memos: memos.filter(names).length,
  };
}

/** The case id where no letter or digit stands before or after it: `C1` is not in `C12`. */
function asWord(caseId: string): RegExp {
  const escaped = caseId.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'giu');
}
