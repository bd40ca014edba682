import { describe, expect, it } from 'vitest';
import type { PackRecord } from '../../../../../../renderer/domain/coding/pack-record.ts';
import { returnFault } from '../../../../../../renderer/domain/exchange/pack/contents/return-fault.ts';
import { ben, finished, marked, noon, returnPack } from '../../../../../support/packs/packs.ts';

const pack = await returnPack();
const project = { id: 'project-1', label: 'Study', createdAt: 1, copyId: 'copy-lead', activeSchemeId: 'outcomes' };
const packs = (coderId: string): readonly PackRecord[] => [
  {
    ...{ id: 'pack-1', kind: 'coding', passage: 'made', packId: 'pack-1', coderId, recipient: 'age1' },
    ...{ madeAt: 1, at: 1, fileName: 'pack.age', narrativeIds: [] },
  },
];
const lead = (copyId: string, coderId: string = ben.id) => ({
  project: { ...project, copyId, settings: { suggestions: 'never' } } as const,
  packs: packs(coderId),
  sheets: [],
  coders: [ben],
});
const many = <T>(count: number, of: (index: number) => T) => Array.from({ length: count }, (_, index) => of(index));
const journalOf = (coderId: string) => [
  { copyId: 'copy-ben', block: 0, changes: pack.changes.map((change) => ({ ...change, coderId })) },
];

describe('a return at the lead’s', () => {
  it('has no fault where it answers its coder’s own pack, or one that is not known here', () => {
    expect(returnFault(lead('copy-lead'), pack, ['copy-ben'], journalOf(ben.id))).toBeNull();
    expect(returnFault({ ...lead('copy-lead'), packs: [] }, pack, ['copy-ben'], [])).toBeNull();
  });

  it('is refused if it answers the pack of another coder', () => {
    const fault = returnFault(lead('copy-lead', 'coder-cora'), pack, ['copy-ben'], []);
    expect(fault).toEqual({ code: 'others_work', place: 'packId' });
  });

  it('is refused if its journal claims to be of the lead’s own copy, or of another coder’s', () => {
    expect(returnFault(lead('copy-ben'), pack, ['copy-ben'], [])).toEqual({ code: 'others_work', place: 'changes' });
    const fault = returnFault(lead('copy-lead'), pack, ['copy-ben'], journalOf('coder-cora'));
    expect(fault).toEqual({ code: 'others_work', place: 'changes' });
  });

  it.each([
    ['earlier versions', { lineage: many(1_000, (index) => `${index}`.padStart(64, 'a')) }],
    ['reopenings', { reopenings: many(1_001, () => ({ at: noon, othersVisible: false })) }],
    ['suggestions turned down', { dismissed: many(1_001, (index) => `voice@${index}-9`) }],
  ])('is refused if a sheet comes with a thousand more %s than are here', async (_what, past) => {
    const sheet = await marked({ ...finished, ...past });
    const long = await returnPack({ sheets: [sheet] });
    const reason = { reason: 'too long a past' };
    const fault = returnFault(lead('copy-lead'), long, ['copy-ben'], []);
    expect(fault).toEqual({ code: 'invalid_record', place: 'sheets[0]', details: reason });
    expect(returnFault({ ...lead('copy-lead'), sheets: [sheet] }, long, ['copy-ben'], [])).toBeNull();
  });

  it.each([
    ['no name', { name: ' ' }],
    ['a name of a thousand letters', { name: 'B'.repeat(1_000) }],
    ['a name that cannot be seen', { name: 'Ben\u0007' }],
    ['no initials', { initials: '' }],
    ['initials of five letters', { initials: 'BHHHH' }],
  ])('is refused from a stranger with %s; of whoever is known here the name here holds', async (_what, face) => {
    const strange = await returnPack({ coder: { ...ben, ...face } });
    expect(returnFault(lead('copy-lead'), strange, ['copy-ben'], [])).toBeNull();
    const fault = returnFault({ ...lead('copy-lead'), coders: [] }, strange, ['copy-ben'], []);
    expect(fault).toMatchObject({ code: 'invalid_record', place: 'coder' });
  });
});
