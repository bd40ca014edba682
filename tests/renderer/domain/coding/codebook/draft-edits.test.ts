import { describe, expect, it } from 'vitest';
import {
  addCode,
  archiveCode,
  bringBackCode,
  changeCode,
  mergeCode,
  removeNewCode,
  splitCode,
} from '../../../../../renderer/domain/coding/codebook/draft-edits.ts';
import { codeIn, smallScheme } from './small-scheme.ts';

const { codes } = smallScheme();

describe('editing a draft', () => {
  it('adds an empty code in a colour that no other code has', () => {
    const { codes: next, added } = addCode(codes);
    expect(next).toHaveLength(4);
    expect(added).toMatchObject({ name: '', definition: '', include: [] });
    expect(codes.map(({ colour }) => colour.toLowerCase())).not.toContain(added.colour);
  });

  it('takes a key or a parent off', () => {
    const next = changeCode(changeCode(codes, 'home', { key: null }), 'friends', { parent: null });
    expect(codeIn(next, 'home')).not.toHaveProperty('key');
    expect(codeIn(next, 'friends')).not.toHaveProperty('parent');
  });

  it('archives a code: its key is free, and codes under it move up', () => {
    const next = archiveCode(codes, 'school');
    expect(codeIn(next, 'school')).toMatchObject({ archived: true });
    expect(codeIn(next, 'school')).not.toHaveProperty('key');
    expect(codeIn(next, 'friends')).not.toHaveProperty('parent');
  });

  it('moves codes up to what is above the archived one', () => {
    const three = changeCode(codes, 'school', { parent: 'home' });
    expect(codeIn(archiveCode(three, 'school'), 'friends').parent).toBe('home');
  });

  it('merges a code into another, which keeps its words', () => {
    const next = mergeCode(codes, 'school', 'home');
    expect(codeIn(next, 'school')).toMatchObject({ archived: true, replacedBy: ['home'] });
    expect(codeIn(next, 'home')).toEqual(codeIn(codes, 'home'));
  });

  it('splits a code into new ones that begin with its rules and stand after it', () => {
    const { codes: next, parts } = splitCode(codes, 'home', 2);
    expect(next.map(({ name }) => name)).toEqual(['Home', '', '', 'School', 'Friends']);
    expect(parts.map(({ include }) => include)).toEqual([['This.'], ['This.']]);
    expect(codeIn(next, 'home').replacedBy).toEqual(parts.map(({ id }) => id));
    expect(new Set(next.map(({ colour }) => colour.toLowerCase())).size).toBe(5);
  });

  it('brings a code back, in another colour where its own has been taken', () => {
    const taken = changeCode(mergeCode(codes, 'school', 'home'), 'friends', { colour: '#e69f00' });
    const school = codeIn(bringBackCode(taken, 'school'), 'school');
    expect(school).not.toHaveProperty('archived');
    expect(school).not.toHaveProperty('replacedBy');
    expect(school.colour).not.toBe('#e69f00');
    expect(codeIn(bringBackCode(archiveCode(codes, 'school'), 'school'), 'school').colour).toBe('#E69F00');
  });

  it('takes a new code out again, and out of the place of the one it was to replace', () => {
    const { codes: split, parts } = splitCode(codes, 'home', 2);
    const [first, second] = parts.map(({ id }) => id);
    const one = removeNewCode(split, first ?? '');
    expect(codeIn(one, 'home').replacedBy).toEqual([second]);
    const none = removeNewCode(one, second ?? '');
    expect(codeIn(none, 'home')).not.toHaveProperty('replacedBy');
    expect(none).toHaveLength(3);
  });
});
