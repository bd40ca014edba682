import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../../../../codebook/scheme.ts';
import { archiveCode, changeCode, mergeCode } from '../../../../../renderer/domain/coding/codebook/draft-edits.ts';
import { olderAbsences } from '../../../../../renderer/domain/coding/codebook/older-absences.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import { ada, codebook, sheet } from '../../../../support/study.ts';
import { revised } from './small-scheme.ts';

const first = codebook();
const absences = (sheets: readonly Sheet[], ...later: readonly Scheme[]) =>
  olderAbsences(sheets, [first, ...later], first.id).map((one) => [one.sheet.narrativeId, one.codeIds]);

const broadened = revised(first, (codes) => changeCode(codes, 'safety', { include: ['also a safe place to sleep'] }));

describe('what is absent by an older definition', () => {
  it('are the changed codes that a sheet does not have', () => {
    expect(absences([sheet('n1', ada, ['voice']), sheet('n2', ada, ['safety'])], broadened)).toEqual([
      ['n1', ['safety']],
    ]);
  });

  it('is nothing on a sheet that is open, or finished under the newest revision', () => {
    const open = sheet('n1', ada, ['voice'], 'in_progress');
    const done = { ...sheet('n2', ada, ['voice']), finishedUnder: { [first.id]: 2 } };
    expect(absences([open, done], broadened)).toEqual([]);
  });

  it.each([
    ['only a name changed', revised(first, (codes) => changeCode(codes, 'safety', { name: 'Safe' }))],
    ['a code was archived', revised(first, (codes) => archiveCode(codes, 'safety'))],
    ['a code was merged', revised(first, (codes) => mergeCode(codes, 'safety', 'voice'))],
  ])('is nothing where %s', (_what, second) => {
    expect(absences([sheet('n1', ada, [])], second)).toEqual([]);
  });

  it('is nothing where a later revision takes the change back', () => {
    expect(absences([sheet('n1', ada, [])], broadened, { ...first, revision: 3 })).toEqual([]);
  });
});
