import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../../../renderer/domain/coding/change.ts';
import type { Dataset } from '../../../../../../renderer/domain/coding/dataset.ts';
import { markReturned } from '../../../../../../renderer/domain/exchange/pack/contents/mark-returned.ts';
import { projectFromPack } from '../../../../../../renderer/domain/exchange/pack/contents/project-from-pack.ts';
import { returnPackOf } from '../../../../../../renderer/domain/exchange/pack/contents/return-pack-of.ts';
import { plainHash, plainHashed } from '../../../../../support/merging/plain-hash.ts';
import { leadStudy, packFor, recipient, stateOf } from '../../../../../support/merging/team-study.ts';
import { ada, ben, sheet } from '../../../../../support/study.ts';

const source = leadStudy(3);
const opened = projectFromPack(packFor(source, ben.id), { copyId: 'copy-ben', at: 12, fileName: 'pack.age' });
const facts = { id: 'return-1', madeAt: 20, appVersion: '1' };
const done = sheet('n2', ben, ['safety']);
const blank = { ...sheet('n1', ben, [], 'not_started'), finishedUnder: {} };

describe('the project that a coding pack makes', () => {
  it('holds the pack and nothing else, for the lead’s key, and tells where it came from', () => {
    expect(opened.project).toEqual({ ...source.project, copyId: 'copy-ben', leadRecipient: recipient });
    expect(opened.coders).toEqual([ben, ada]);
    expect(opened.narratives).toEqual(source.narratives);
    expect(opened.packs).toMatchObject([{ kind: 'coding', passage: 'opened', coderId: ben.id, at: 12 }]);
    expect(opened.changes).toMatchObject([{ seq: 1, label: 'open_coding_pack', coderId: ben.id }]);
    expect(JSON.stringify(opened.changes)).not.toContain('football');
  });
});

describe('what leaves in a return pack', () => {
  it('is noted in each sheet’s lineage, once', () => {
    const state = { ...stateOf(opened), sheets: [done] };
    const marked = markReturned(state, plainHashed([done]), ben.id);
    expect(marked?.state.sheets).toEqual([{ ...done, lineage: [plainHash(done)], revision: done.revision + 1 }]);
    const again = marked?.state ?? state;
    expect(markReturned(again, plainHashed(again.sheets), ben.id)).toBeNull();
  });

  it('is noted for the version that was hashed, or not at all', () => {
    const state = { ...stateOf(opened), sheets: [{ ...done, revision: 7 }] };
    expect(() => markReturned(state, plainHashed([done]), ben.id)).toThrow(RangeError);
  });

  it('is the coder’s own work and own acts on it, with the hashes of its texts and an echo of the newest coding pack', () => {
    const act = (seq: number, scope: Change['scope'], coderId = ben.id): Change => {
      return { seq, copyId: 'copy-ben', at: seq, coderId, scope, label: 'finish_sheet', entries: [] };
    };
    const own = act(2, { narrativeId: 'n2', coderId: ben.id });
    const dataset: Dataset = {
      ...opened,
      packs: [...opened.packs, ...opened.packs.map((pack) => ({ ...pack, id: 'p2', packId: 'p2', madeAt: 15 }))],
      sheets: [blank, done],
      changes: [...opened.changes, own, act(3, 'project')],
    };
    const pack = returnPackOf(dataset, ben.id, facts, false);
    expect(pack).toMatchObject({ kind: 'return', packId: 'p2', projectId: source.project.id, coder: ben });
    expect(pack.sheets).toEqual([done]);
    expect(pack.texts).toEqual([{ id: 'n2', sha256: source.narratives[1]?.sha256 }]);
    expect(pack.changes).toEqual([own]);
    expect(pack.base).toBeUndefined();
    expect(JSON.stringify(pack)).not.toContain('football');
  });

  it('tells too that work which was returned once has been taken out again', () => {
    const emptied = { ...blank, lineage: ['earlier', plainHash(blank)] };
    expect(returnPackOf({ ...opened, sheets: [emptied] }, ben.id, facts, false).sheets).toEqual([emptied]);
  });

  it('can bring all that a lead who lost the project needs', () => {
    const { base } = returnPackOf(opened, ben.id, facts, true);
    expect(base?.narratives).toEqual(source.narratives);
    expect(base?.schemes).toEqual(source.schemes);
    expect(JSON.stringify(base)).not.toContain('copyId');
  });

  it('tells of acts on a narrative whose sheet is blank again, and dates none after the pack itself', () => {
    const scope = { narrativeId: 'n1', coderId: ben.id };
    const act = (seq: number, at: number): Change => {
      return { seq, copyId: 'copy-ben', at, coderId: ben.id, scope, label: 'add_code', entries: [] };
    };
    const dataset = { ...opened, sheets: [blank], changes: [act(2, 15), act(3, 20 + 60_001)] };
    const pack = returnPackOf(dataset, ben.id, facts, false);
    expect(pack.texts.map(({ id }) => id)).toEqual(['n1']);
    expect(pack.changes).toEqual([act(2, 15), act(3, 10)]);
  });

  it('cannot be made in a project that never came out of a pack', () => {
    expect(() => returnPackOf(source, ben.id, facts, false)).toThrow(RangeError);
  });
});
