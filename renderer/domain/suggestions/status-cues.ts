import type { FoundKeyword } from './find-keywords.ts';
import type { SentenceWord } from './sentence-words.ts';

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that turn, date, hedge or condition a sentence: after one of them a cue can mean anything. */
const doubts = listed(
  'but although though however despite until while whilst before previously formerly initially originally now since ' +
    'anymore if when once whether unless hope hopes hoped hoping wish wishes wants may might could would should only always',
);

const conjunctions = listed('and or nor so because as who which whom whose that where after before');
const negators = listed('not never hardly');
const forms = listed('be been being is are was were am');
const children = listed('he she they');

/** Words that are good news by themselves, so that their negation says that the outcome is absent. */
const goodNews = listed(
  'safe safely safety protected secure understand understood understands know knew knows aware clear belong belongs ' +
    'belonged welcome welcomed accepted included attend attended attending enrolled enjoy enjoys enjoyed happy',
);
/** Good news if it is done to the child: 'was not asked', where 'did not ask' says nothing of the kind. */
const doneToTheChild = listed('asked told informed heard believed listened involved respected represented consulted');

/** What somebody has committed themselves to, after 'will' … */
const commitments = listed('start begin attend join move meet receive see visit enrol transfer take have');
/** … and after 'will be'. */
const commitmentsToTheChild = listed('supported allocated given transferred referred met introduced handed moved');

/**
 * The status that a sentence gives to a keyword it holds: `unmet` or `planned`, or `undefined` where the words do not
 * decide it. Never `achieved`: that a sentence speaks of an outcome does not make it good news. Cues count only within the
 * few words before the keyword, in its own clause; a sentence that turns, hedges or asks a condition gives none.
 * Only negated good news is `unmet`: 'has not gone missing' is no bad news.
 */
export function statusCue(sentence: readonly SentenceWord[], keyword: FoundKeyword): 'unmet' | 'planned' | undefined {
  if (sentence.some((word) => doubts.has(word.plain) && !isWithin(word, keyword))) return undefined;
  const before = clauseBefore(sentence, keyword.first);
  const within = sentence.slice(keyword.first, keyword.last + 1).map((word) => word.plain);
  if (isNegated(before, within) || isRefused(before, within)) return 'unmet';
  return isPlanned(before, within) ? 'planned' : undefined;
}

/** True if neither a mark nor a word like 'and' or 'who' parts the sentence. */
export function isOneClause(sentence: readonly SentenceWord[]): boolean {
  return sentence.every((word, at) => (at === 0 || word.joined) && !conjunctions.has(word.plain));
}

function isWithin(word: SentenceWord, keyword: FoundKeyword): boolean {
  return keyword.start <= word.start && word.end <= keyword.end;
}

/** The words of the keyword's own clause that stand before it. */
function clauseBefore(sentence: readonly SentenceWord[], first: number): string[] {
  let from = first;
  while (sentence[from]?.joined && !conjunctions.has(sentence[from - 1]?.plain ?? '')) from -= 1;
  return sentence.slice(from, first).map((word) => word.plain);
}

const isNegator = (word: string) => negators.has(word) || word.endsWith("n't");
const isForm = (word: string) => forms.has(word.replace(/n't$/, ''));

/** The good news stands in the keyword, a negation at most three words before it. */
function isNegated(before: readonly string[], within: readonly string[]): boolean {
  const upTo = [...before.slice(-3), ...within];
  const at = upTo.findIndex((word) => goodNews.has(word) || doneToTheChild.has(word));
  const word = upTo[at];
  if (word === undefined || at < upTo.length - within.length) return false;
  const lead = upTo.slice(Math.max(0, at - 3), at);
  return lead.some(isNegator) && (goodNews.has(word) || lead.some(isForm));
}

/** 'He was refused …', 'she has been denied …', at most three words before the keyword: the child is the one who was refused. */
function isRefused(before: readonly string[], within: readonly string[]): boolean {
  const last = [...before.slice(-8), ...within];
  const at = last.findIndex((word) => word === 'refused' || word === 'denied');
  const lead = last.slice(Math.max(0, at - 3), at);
  const isNear = at >= last.length - within.length - 4;
  return at >= 2 && isNear && isForm(lead.at(-1) ?? '') && lead.some((word) => children.has(word));
}

/** 'Will' or 'is due to' and then something that one can commit oneself to, at most six words before the keyword. */
function isPlanned(before: readonly string[], within: readonly string[]): boolean {
  const last = [...before.slice(-7), ...within];
  const cue = last.findIndex((word, at) => isFuture(word, last[at - 1], last[at - 2]));
  if (cue < 0 || last.slice(cue).some(isNegator)) return false;
  const [next = '', afterNext = ''] = last.slice(cue + 1);
  return commitments.has(next) || (next === 'be' && commitmentsToTheChild.has(afterNext));
}

function isFuture(word: string, before = '', twoBefore = ''): boolean {
  if (word === 'will' || word.endsWith("'ll")) return true;
  return word === 'to' && before === 'due' && isForm(twoBefore);
}
