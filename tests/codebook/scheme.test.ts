import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScheme } from '../../codebook/scheme.ts';
import { propertyRuns } from '../support/property-runs.ts';
import { aCode, aScheme } from './a-scheme.ts';

type Path = readonly (string | number)[];

/** The small scheme with the value at `path` replaced, or removed where `value` is `removed`. */
function broken(path: Path, value: unknown): unknown {
  const scheme: unknown = aScheme();
  let parent: unknown = scheme;
  for (const step of path.slice(0, -1)) parent = Reflect.get(Object(parent), step);
  const last = path.at(-1) ?? '';
  if (value === removed) Reflect.deleteProperty(Object(parent), last);
  else Reflect.set(Object(parent), last, value);
  return scheme;
}

const removed = Symbol('removed');

const archivedSchool = aCode({ id: 'school', name: 'School', colour: '#E69F00', archived: true });
const archivedFriends = (replacedBy: readonly string[] | undefined) =>
  aCode({ id: 'friends', name: 'Friends', colour: '#009E73', archived: true, ...(replacedBy ? { replacedBy } : {}) });

const faults: readonly (readonly [claim: string, path: Path, value: unknown, code: string, place: string])[] = [
  ['a scheme without an id', ['id'], removed, 'missing_field', 'id'],
  ['a code without a definition', ['codes', 1, 'definition'], removed, 'missing_field', 'codes[1].definition'],
  ['a code without keywords', ['codes', 1, 'keywords'], removed, 'missing_field', 'codes[1].keywords'],
  ['a status without a name', ['statuses', 0, 'name'], removed, 'missing_field', 'statuses[0].name'],
  ['a field nobody knows', ['codes', 0, 'color'], 'red', 'unknown_field', 'codes[0].color'],
  ['a name that is no text', ['name'], 7, 'wrong_type', 'name'],
  ['codes that are no list', ['codes'], {}, 'wrong_type', 'codes'],
  ['a code that is no object', ['codes', 2], 'friends', 'wrong_type', 'codes[2]'],
  ['an example that is no text', ['codes', 0, 'examples', 0], null, 'wrong_type', 'codes[0].examples[0]'],
  ['a scheme without codes', ['codes'], [], 'empty_list', 'codes'],
  ['a name of white space', ['codes', 0, 'name'], ' \t', 'empty_text', 'codes[0].name'],
  ['an empty keyword', ['codes', 0, 'keywords', 1], '', 'empty_text', 'codes[0].keywords[1]'],
  ['a keyword without a letter', ['codes', 0, 'keywords', 1], '—', 'empty_text', 'codes[0].keywords[1]'],
  ['a text with NUL', ['source'], 'a\0b', 'unprintable_character', 'source'],
  ['a text with half a surrogate pair', ['source'], 'a\ud83d', 'unprintable_character', 'source'],
  ['a text of endless length', ['source'], 'a'.repeat(10_001), 'too_long', 'source'],
  ['a list of endless length', ['codes', 0, 'include'], Array(1_001).fill('x'), 'too_many', 'codes[0].include'],
  ['an id with a capital', ['codes', 2, 'id'], 'Friends', 'bad_id', 'codes[2].id'],
  ['an id with a hyphen', ['codes', 2, 'id'], 'my-friends', 'bad_id', 'codes[2].id'],
  ['an id that begins with a digit', ['codes', 2, 'id'], '2friends', 'bad_id', 'codes[2].id'],
  ['an id with two underscores', ['codes', 2, 'id'], 'my__friends', 'bad_id', 'codes[2].id'],
  ['an id with an accent', ['codes', 2, 'id'], 'amitié', 'bad_id', 'codes[2].id'],
  ['an id with a line end', ['codes', 2, 'id'], 'friends\n', 'bad_id', 'codes[2].id'],
  ['a code id too long for Stata', ['codes', 2, 'id'], 'a'.repeat(26), 'long_id', 'codes[2].id'],
  ['an id that R keeps for itself', ['codes', 2, 'id'], 'function', 'reserved_id', 'codes[2].id'],
  ['an id that is a column of the export', ['codes', 2, 'id'], 'case_id', 'reserved_id', 'codes[2].id'],
  ['an id that looks like an attribute', ['codes', 2, 'id'], 'attr_region', 'reserved_id', 'codes[2].id'],
  ["an id that is another code's column", ['codes', 2, 'id'], 'home_status', 'column_clash', 'codes[2].id'],
  ['two codes with one id', ['codes', 1, 'id'], 'home', 'duplicate', 'codes[1].id'],
  ['two codes with one name', ['codes', 1, 'name'], 'home', 'duplicate', 'codes[1].name'],
  ['two codes with one colour', ['codes', 1, 'colour'], '#0072b2', 'duplicate', 'codes[1].colour'],
  ['two codes with one key', ['codes', 1, 'key'], '1', 'duplicate', 'codes[1].key'],
  ['two statuses with one id', ['statuses', 1, 'id'], 'achieved', 'duplicate', 'statuses[1].id'],
  ['two statuses with one name', ['statuses', 1, 'name'], 'ACHIEVED', 'duplicate', 'statuses[1].name'],
  ['one keyword twice', ['codes', 0, 'keywords'], ['word', 'Word'], 'duplicate', 'codes[0].keywords[1]'],
  ['an archived code that is not marked by true', ['codes', 2, 'archived'], 1, 'bad_mark', 'codes[2].archived'],
  ['an archived code with a key', ['codes', 0, 'archived'], true, 'archived_key', 'codes[0].key'],
  ['a code in use under an archived one', ['codes', 1], archivedSchool, 'archived_parent', 'codes[2].parent'],
  [
    'a code in use with another in its place',
    ['codes', 2, 'replacedBy'],
    ['home'],
    'not_archived',
    'codes[2].replacedBy',
  ],
  [
    'an archived code with nothing in its place',
    ['codes', 2],
    archivedFriends([]),
    'empty_list',
    'codes[2].replacedBy',
  ],
  ['one in its own place', ['codes', 2], archivedFriends(['friends']), 'replaced_by_itself', 'codes[2].replacedBy[0]'],
  ['one in its place unknown', ['codes', 2], archivedFriends(['club']), 'unknown_code', 'codes[2].replacedBy[0]'],
  ['one in its place twice', ['codes', 2], archivedFriends(['home', 'home']), 'duplicate', 'codes[2].replacedBy[1]'],
  ['a scheme with nothing in use', ['codes'], [archivedFriends(undefined)], 'none_in_use', 'codes'],
  ['a parent that is no code', ['codes', 2, 'parent'], 'college', 'unknown_parent', 'codes[2].parent'],
  ['a code that is its own parent', ['codes', 2, 'parent'], 'friends', 'parent_cycle', 'codes[2].parent'],
  ['a circle of parents', ['codes', 1, 'parent'], 'friends', 'parent_cycle', 'codes[1].parent'],
  ['a colour by name', ['codes', 0, 'colour'], 'red', 'bad_colour', 'codes[0].colour'],
  ['a colour of three digits', ['codes', 0, 'colour'], '#07b', 'bad_colour', 'codes[0].colour'],
  ['the key 0', ['codes', 0, 'key'], '0', 'bad_key', 'codes[0].key'],
  ['a key that is a number', ['codes', 0, 'key'], 1, 'bad_key', 'codes[0].key'],
  ['a key of two digits', ['codes', 0, 'key'], '12', 'bad_key', 'codes[0].key'],
  ['an underline nobody knows', ['codes', 0, 'underline'], 'zigzag', 'bad_underline', 'codes[0].underline'],
  ['a quoted field that is none', ['codes', 0, 'quoted'], ['colour'], 'bad_quoted_field', 'codes[0].quoted[0]'],
  ['the revision 0', ['revision'], 0, 'bad_revision', 'revision'],
  ['half a revision', ['revision'], 1.5, 'bad_revision', 'revision'],
  ['a revision that is a text', ['revision'], '1', 'bad_revision', 'revision'],
];

describe('parseScheme', () => {
  it('gives back a faultless scheme field by field', () => {
    expect(parseScheme(aScheme())).toEqual({ scheme: aScheme() });
  });

  it.each(faults)('refuses %s and says where', (_claim, path, value, code, place) => {
    expect(parseScheme(broken(path, value))).toMatchObject({ problem: { code, place } });
  });

  it('comes to an end where a code stands below a circle that it is not part of', () => {
    const codes = [
      aCode({ id: 'a', name: 'A', colour: '#000001', parent: 'b' }),
      aCode({ id: 'b', name: 'B', colour: '#000002', parent: 'c' }),
      aCode({ id: 'c', name: 'C', colour: '#000003', parent: 'b' }),
    ];
    expect(parseScheme({ ...aScheme(), codes })).toMatchObject({
      problem: { code: 'parent_cycle', place: 'codes[1].parent' },
    });
  });

  it('names the earlier place of a duplicate', () => {
    expect(parseScheme(broken(['codes', 1, 'key'], '1'))).toEqual({
      problem: { code: 'duplicate', place: 'codes[1].key', details: { value: '1', earlier: 'codes[0].key' } },
    });
  });

  it('reports the first of several faults', () => {
    const scheme = { ...aScheme(), source: '', codes: [aCode({ id: 'Bad', name: '', colour: '' })] };
    expect(parseScheme(scheme)).toMatchObject({ problem: { code: 'empty_text', place: 'source' } });
  });

  it('takes no field from the prototype and lets none in by its name', () => {
    const inherited: unknown = Object.create(aScheme());
    expect(parseScheme(inherited)).toMatchObject({ problem: { code: 'missing_field', place: 'id' } });
    const json = JSON.stringify(aScheme()).replace('{', '{"__proto__":{"polluted":true},');
    expect(parseScheme(JSON.parse(json))).toMatchObject({ problem: { code: 'unknown_field', place: '__proto__' } });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('has a problem, not an exception, for values that throw when they are read', () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const throwing = new Proxy([], {
      get() {
        throw new Error('no');
      },
    });
    expect(parseScheme(revoked.proxy)).toMatchObject({ problem: { code: 'wrong_type', place: '' } });
    expect(parseScheme({ ...aScheme(), codes: throwing })).toMatchObject({ problem: { place: 'codes' } });
    expect(parseScheme(broken(['codes', 0, 'name'], revoked.proxy))).toMatchObject({
      problem: { place: 'codes[0].name', details: { found: 'unreadable' } },
    });
  });

  it('comes to an end with values that contain themselves or never end', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(parseScheme({ ...aScheme(), codes: circle })).toMatchObject({ problem: { place: 'codes[0]' } });
    const endless = new Proxy([], { get: (_target, name) => (name === 'length' ? Number.POSITIVE_INFINITY : 'x') });
    expect(parseScheme({ ...aScheme(), codes: endless })).toMatchObject({ problem: { code: 'too_many' } });
  });

  it('answers anything at all with a scheme or a problem that has a place', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true });
    fc.assert(
      fc.property(anything, (value) => {
        const result = parseScheme(value);
        expect('problem' in result && typeof result.problem.place === 'string').toBe(true);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('answers a scheme with anything in any of its places', () => {
    const paths: readonly Path[] = faults.map(([, path]) => path);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
        const result = parseScheme(broken(path, value));
        expect('scheme' in result || result.problem.code.length > 0).toBe(true);
      }),
      { numRuns: propertyRuns },
    );
  });
});
