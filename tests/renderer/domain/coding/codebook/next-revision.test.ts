import { describe, expect, it } from 'vitest';
import { codeIdOf } from '../../../../../renderer/domain/coding/codebook/code-id-of.ts';
import { addCode, archiveCode, changeCode } from '../../../../../renderer/domain/coding/codebook/draft-edits.ts';
import { nextRevision } from '../../../../../renderer/domain/coding/codebook/next-revision.ts';
import { codeIn, smallScheme } from './small-scheme.ts';

const base = smallScheme();

describe('the id of a new code', () => {
  it.each([
    ['Safety at home', 'safety_at_home'],
    ['Amitié & famille', 'amitie_famille'],
    ['3rd party harm', 'party_harm'],
    ['Function', 'function_2'],
    ['安全', 'code'],
    ['A very long name that goes on and on', 'a_very_long_name_that_goe'],
    ['Home', 'home_2'],
    ['Home status', 'home_status_2'],
  ])('of ‘%s’ is %s', (name, id) => {
    expect(codeIdOf(name, new Set(['home', 'school']))).toBe(id);
  });

  it('is not a name whose columns another code is', () => {
    expect(codeIdOf('Rights', new Set(['rights_n']))).toBe('rights_2');
  });
});

describe('the revision that a draft makes', () => {
  it('follows the one that it changes, with the other codes as they were', () => {
    const made = nextRevision(base, changeCode(base.codes, 'home', { definition: ' Where the child lives. ' }));
    if (!('scheme' in made)) throw new Error(made.problem.code);
    expect(made.scheme.revision).toBe(2);
    expect(codeIn(made.scheme.codes, 'home').definition).toBe('Where the child lives.');
    expect(made.scheme.codes.slice(1)).toEqual(base.codes.slice(1));
  });

  it('gives new codes ids made of their names, also where others name them', () => {
    const { codes, added } = addCode(base.codes);
    const named = changeCode(codes, added.id, { name: 'Pets', definition: 'An animal.' });
    const made = nextRevision(
      base,
      archiveCode(changeCode(named, 'friends', { parent: added.id }), 'home', [added.id]),
    );
    if (!('scheme' in made)) throw new Error(made.problem.code);
    expect(codeIn(made.scheme.codes, 'friends').parent).toBe('pets');
    expect(codeIn(made.scheme.codes, 'home').replacedBy).toEqual(['pets']);
  });

  it('no longer calls a field quoted once it says something else', () => {
    const quoted = { ...base, codes: base.codes.map((code) => ({ ...code, quoted: ['name', 'definition'] })) };
    const made = nextRevision(quoted, changeCode(quoted.codes, 'home', { definition: 'Ours.' }));
    if (!('scheme' in made)) throw new Error(made.problem.code);
    expect(codeIn(made.scheme.codes, 'home').quoted).toEqual(['name']);
    expect(codeIn(made.scheme.codes, 'school').quoted).toEqual(['name', 'definition']);
  });

  it('drops empty lines and keywords written twice', () => {
    const change = { include: [' One. ', '', '  '], keywords: ['den', 'Den', ''] };
    const made = nextRevision(base, changeCode(base.codes, 'home', change));
    if (!('scheme' in made)) throw new Error(made.problem.code);
    expect(codeIn(made.scheme.codes, 'home')).toMatchObject({ include: ['One.'], keywords: ['Den'] });
  });

  it('names the code with which the first fault lies', () => {
    const { codes, added } = addCode(base.codes);
    expect(nextRevision(base, codes)).toMatchObject({ problem: { code: 'empty_text' }, codeId: added.id });
    const same = changeCode(base.codes, 'school', { key: '1' });
    expect(nextRevision(base, same)).toMatchObject({ problem: { code: 'duplicate' }, codeId: 'school' });
  });

  it('keeps at least one code in use', () => {
    const none = base.codes.reduce((codes, { id }) => archiveCode(codes, id), base.codes);
    expect(nextRevision(base, none)).toMatchObject({ problem: { code: 'none_in_use' }, codeId: null });
  });
});
