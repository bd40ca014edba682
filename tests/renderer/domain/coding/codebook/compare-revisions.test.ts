import { describe, expect, it } from 'vitest';
import { compareRevisions } from '../../../../../renderer/domain/coding/codebook/compare-revisions.ts';
import {
  archiveCode,
  bringBackCode,
  changeCode,
  mergeCode,
} from '../../../../../renderer/domain/coding/codebook/draft-edits.ts';
import { aCode } from '../../../../codebook/a-scheme.ts';
import { revised, smallScheme } from './small-scheme.ts';

const first = smallScheme();
const fates = (later: typeof first, earlier = first) =>
  compareRevisions(earlier, later).map(({ codeId, fate, fields }) => [codeId, fate, fields]);

describe('two revisions compared', () => {
  it('are alike if nothing but the order and the quoted marks differ', () => {
    const turned = revised(first, (codes) => codes.toReversed().map((code) => ({ ...code, quoted: ['name'] })));
    expect(compareRevisions(first, turned)).toEqual([]);
  });

  it('tell which fields of a code say something else', () => {
    const second = revised(first, (codes) => changeCode(codes, 'home', { name: 'House', key: '5', include: [] }));
    expect(fates(second)).toEqual([['home', 'changed', ['name', 'include', 'key']]]);
  });

  it('tell of codes archived, merged, split and brought back', () => {
    expect(fates(revised(first, (codes) => archiveCode(codes, 'home')))).toEqual([['home', 'archived', ['key']]]);
    const merged = revised(first, (codes) => mergeCode(codes, 'friends', 'home'));
    expect(fates(merged)).toEqual([['friends', 'merged', []]]);
    const split = revised(first, (codes) => archiveCode(codes, 'friends', ['home', 'school']));
    expect(fates(split)).toEqual([['friends', 'split', []]]);
    expect(
      fates(
        revised(merged, (codes) => bringBackCode(codes, 'friends')),
        merged,
      ),
    ).toEqual([['friends', 'brought_back', []]]);
  });

  it('tell of a code that was added, with all that it says', () => {
    const parsed = JSON.parse(JSON.stringify(aCode({ id: 'pets', name: 'Pets', colour: '#111111', exclude: [] })));
    expect(fates(revised(first, (codes) => [...codes, parsed]))).toEqual([
      ['pets', 'added', ['name', 'definition', 'include', 'examples', 'keywords', 'colour', 'underline']],
    ]);
  });
});
