import { sentenceStarters } from './sentence-starters.ts';

/**
 * True if `next` belongs to the same sentence as `before`, although a segmenter cut between them: after a title, an
 * abbreviation, an initial or the number of a list item, before a 'she asked' that follows a quotation, and where
 * `next` has no letter or digit at all. Both are passages of one paragraph, the one following the other.
 */
export function continuesSentence(before: string, next: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(next)) return true;
  const head = before.trimEnd();
  const opening = next.trimStart();
  if (/[!?…][\p{Pe}\p{Pf}"']+$/u.test(head)) return /^\p{Ll}/u.test(opening);
  const token = /(?:^|[\s\p{Ps}\p{Pi}"'/])([^\s\p{Ps}\p{Pi}"'/]*)\.$/u.exec(head)?.[1];
  return token !== undefined && tokenContinues(token, head.slice(0, -token.length - 1).trimEnd(), opening);
}

/** Never the last word of a sentence. */
const leading = words(
  'dr mr mrs ms mx messrs prof rev hon cllr sgt insp supt fr capt lt col e.g eg i.e ie cf viz vs approx',
);
/** Abbreviations only where a number follows. */
const beforeNumber = words(
  'no nos p pp para paras s ss sec sect art arts reg regs ch vol fig ref r ext tel c ca jan feb mar apr jun jul aug sep sept oct nov dec',
);
/** May end a sentence: it then goes on with anything but a capital. */
const trailing = words('etc al ltd inc plc jr sr esq dept rd ave a.m p.m');
/** What an anonymised person, place or thing is called by a letter: 'Child A.' ends a sentence. */
const lettered = words(
  'child person adult parent carer sibling brother sister friend worker male female boy girl man woman perpetrator ' +
    'adolescent teenager plan option part section school college class group team unit town city area hospital annex appendix category grade vitamin hepatitis',
);
function tokenContinues(token: string, ahead: string, opening: string): boolean {
  const word = token.toLowerCase();
  if (ahead === '' && /^(?:\d{1,3}|\p{L}|[ivx]{1,4})$/u.test(token)) return true;
  if (leading.has(word)) return true;
  if (beforeNumber.has(word) && /^[#\d]/.test(opening)) return true;
  if (trailing.has(word)) return !/^[\p{Pi}"']?\p{Lu}/u.test(opening);
  if (word === 'st' || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(token)) return goesOnWithName(opening);
  if (/^\p{Lu}$/u.test(token)) return !lettered.has(lastWord(ahead)) && goesOnWithName(opening);
  return false;
}

function goesOnWithName(opening: string): boolean {
  return !sentenceStarters.has(/^\p{L}+/u.exec(opening)?.[0].toLowerCase() ?? '');
}

function lastWord(text: string): string {
  return /\p{L}+$/u.exec(text)?.[0].toLowerCase() ?? '';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
