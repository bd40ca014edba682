import type { SentenceWord } from './sentence-words.ts';

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const children = listed(
  'he she they him her his hers their theirs them himself herself themselves child boy girl young i we',
);
const serviceActs = listed('held completed sent submitted shared requested booked discussed closed');

/**
 * True for sentences that no code is suggested for, since the codebooks exclude them under every code: a heading that ends
 * in a colon, a conditional ('If he is found …'), and what the service did in a few words that do not name the child
 * ('A safeguarding meeting was held.', 'Closed as turned 18.').
 */
export function raisesNothing(sentence: string, words: readonly SentenceWord[]): boolean {
  return isHeading(sentence, words) || isConditional(words) || isServiceActivity(words);
}

function isHeading(sentence: string, words: readonly SentenceWord[]): boolean {
  return words.length <= 8 && sentence.endsWith(':');
}

function isConditional([first, second]: readonly SentenceWord[]): boolean {
  if (first?.plain === 'should') return ['he', 'she', 'they', 'the'].includes(second?.plain ?? '');
  return first?.plain === 'if' || first?.plain === 'unless';
}

function isServiceActivity(words: readonly SentenceWord[]): boolean {
  const namesTheChild = words.some(({ plain }) => children.has(plain.replace(/'.*$/, '')));
  return words.length <= 10 && !namesTheChild && words.some(({ plain }) => serviceActs.has(plain));
}
