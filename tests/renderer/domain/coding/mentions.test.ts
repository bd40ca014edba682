import { describe, expect, it } from 'vitest';
import { caseMentions, withoutMention } from '../../../../renderer/domain/coding/mentions.ts';
import { codingOn, narrativeOf, project, sheetBy } from '../exchange/support/project.ts';

describe('blotting out a case id', () => {
  it.each([
    ['Open C1 first, then c1.', 'C1', 'Open […] first, then […].'],
    ['C12 and C1a are others', 'C1', 'C12 and C1a are others'],
    ['(a.b) [x]', 'a.b', '([…]) [x]'],
    ['axb', 'a.b', 'axb'],
    ['É1 is not 1', 'É1', '[…] is not 1'],
  ])('%s', (text, id, expected) => {
    expect(withoutMention(text, id)).toBe(expected);
  });
});

describe('where a case id still stands', () => {
  const base = project();

  it('in a text, a title or an attribute of another case, each case once', () => {
    const narratives = [
      narrativeOf('n3', 'C2', 'Her brother is W7. W7 left.'),
      { ...narrativeOf('n4', 'C3', 'Nothing.'), title: 'With w7' },
    ];
    const cases = [...base.cases, { id: 'C4', attributes: { sibling: 'W7' } }];
    expect(caseMentions({ ...base, cases, narratives, sheets: [] }, 'W7')).toEqual({
      caseIds: ['C2', 'C3', 'C4'],
      memos: 0,
    });
  });

  it('in memos and notes, which are counted without saying whose', () => {
    const coded = sheetBy('a', 'n3', [codingOn('x', 'safety', 0, 3, { memo: 'As in W7.' })], { memo: 'See W7' });
    expect(caseMentions({ ...base, sheets: [coded] }, 'W7')).toEqual({ caseIds: [], memos: 2 });
  });
});
