import { describe, expect, it } from 'vitest';
import { projectFromPack } from '../../../../../renderer/domain/exchange/pack/contents/project-from-pack.ts';
import { readPackDocument } from '../../../../../renderer/domain/exchange/pack/read-pack.ts';
import { begun, codingOf, codingPack, finished, marked, noon, returnPack } from '../../../../support/packs/packs.ts';
import { documentOf } from '../../../../support/packs/sealed.ts';

/** Far more than anybody codes, and written in a moment. */
const many = <T>(count: number, of: (index: number) => T) => Array.from({ length: count }, (_, index) => of(index));

async function faultOf(sheet: object) {
  const pack = await returnPack({ sheets: [await marked({ ...begun, ...sheet })] });
  const result = await readPackDocument(documentOf(pack), 'return');
  return 'problem' in result ? result.problem : null;
}

describe('a pack', () => {
  it.each([
    ['a revision that nobody comes to', { revision: 2 ** 31 + 1 }],
    ['20,001 codings', { codings: many(20_001, (index) => codingOf(`x${index}`, 'safety', 0, 3)) }],
    ['100,001 reopenings', { reopenings: many(100_001, () => ({ at: noon, othersVisible: false })) }],
    ['100,001 earlier versions', { lineage: many(100_001, () => '0'.repeat(64)) }],
  ])('with a sheet of %s is refused', async (_what, sheet) => {
    expect(await faultOf(sheet)).toMatchObject({ code: 'invalid_record', place: 'sheets[0]' });
  });

  it('with a sheet that comes up to these bounds opens', async () => {
    expect(await faultOf({ revision: 2 ** 31, lineage: many(99_000, () => '0'.repeat(64)) })).toBeNull();
  });

  it('with a revision of a codebook, or of a text, that nobody comes to is refused', async () => {
    const { schemes, narratives } = codingPack();
    const high = schemes.map((scheme, index) => (index === 0 ? { ...scheme, revision: 2 ** 31 + 1 } : scheme));
    const texts = narratives.map((one, index) => (index === 0 ? { ...one, textVersion: 2 ** 31 + 1 } : one));
    for (const [pack, place] of [
      [codingPack({ schemes: high }), 'schemes[0]'],
      [codingPack({ narratives: texts }), 'narratives[0]'],
    ] as const) {
      const result = await readPackDocument(documentOf(pack), 'coding');
      expect('problem' in result ? result.problem : null).toMatchObject({ code: 'invalid_record', place });
    }
  });

  it('counts for nothing in the revisions of the project that it begins', () => {
    const pack = codingPack({ sheets: [{ ...finished, revision: 2 ** 31 }] });
    const project = projectFromPack(pack, { copyId: 'copy', at: noon, fileName: 'pack.age' });
    expect(project.sheets.map(({ revision }) => revision)).toEqual([1]);
  });
});
