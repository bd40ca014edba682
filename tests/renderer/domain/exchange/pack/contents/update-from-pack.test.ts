import { describe, expect, it } from 'vitest';
import type { Dataset, ProjectState } from '../../../../../../renderer/domain/coding/dataset.ts';
import { planUpdate } from '../../../../../../renderer/domain/exchange/pack/contents/plan-update.ts';
import { projectFromPack } from '../../../../../../renderer/domain/exchange/pack/contents/project-from-pack.ts';
import { updateIntake } from '../../../../../../renderer/domain/exchange/pack/contents/update-from-pack.ts';
import type { CodingPack } from '../../../../../../renderer/domain/exchange/pack/pack.ts';
import { marked, plainHashed } from '../../../../../support/merging/plain-hash.ts';
import { leadStudy, packFor, stateOf } from '../../../../../support/merging/team-study.ts';
import { ada, ben, cora, sheet } from '../../../../../support/study.ts';

const source = leadStudy(3);
const shared = (narrativeIds: readonly string[]) =>
  source.assignments.filter(({ narrativeId }) => narrativeIds.includes(narrativeId));
const begun: Dataset = { ...source, assignments: shared(['n1', 'n2']) };
const opened = projectFromPack(packFor(begun, ben.id), { copyId: 'copy-ben', at: 12, fileName: 'pack.age' });
const own = sheet('n1', ben, ['safety'], 'in_progress');
const working: ProjectState = { ...stateOf(opened), sheets: [own] };

const hashes = (state: ProjectState, pack: CodingPack) => ({
  incoming: plainHashed(pack.sheets),
  held: plainHashed(state.sheets),
});

function update(state: ProjectState, pack: CodingPack) {
  const heads = pack.narratives.map(({ text: _text, ...head }) => ({ ...head, words: 9 }));
  return updateIntake(state, pack, { hashes: hashes(state, pack), heads, at: 50, fileName: 'new.age' });
}

function problemOf(state: ProjectState, pack: CodingPack) {
  const outcome = planUpdate(state, pack, hashes(state, pack));
  return 'problem' in outcome ? outcome.problem.code : null;
}

describe('a newer coding pack', () => {
  it('brings narratives, and what a correction changed; codings stay as they are', () => {
    const [scheme] = source.schemes;
    const revised = scheme && { ...scheme, revision: 2 };
    const lead: Dataset = {
      ...source,
      schemes: revised ? [...source.schemes, revised] : [],
      coders: [ada, { ...ben, initials: 'BX' }, cora],
      assignments: shared(['n1', 'n3']),
    };
    const pack = { ...packFor(lead, ben.id, 40), recipient: 'age1new' };
    const outcome = planUpdate(working, pack, hashes(working, pack));
    expect('plan' in outcome && outcome.plan).toMatchObject({
      ...{
        isKnown: false,
        added: ['n3'],
        unassigned: ['n2'],
        correctsCoder: true,
        changesRecipient: true,
        toErase: [],
      },
      codebooks: [{ name: scheme?.name, revision: 2 }],
    });
    const intake = update(working, pack);
    expect(intake?.state.sheets).toBe(working.sheets);
    expect(intake?.state.narratives.map(({ id, words }) => [id, words])).toEqual([
      ['n1', 0],
      ['n2', 0],
      ['n3', 9],
    ]);
    expect(intake?.state.assignments.map(({ narrativeId }) => narrativeId)).toEqual(['n1', 'n3']);
    expect(intake?.state.project).toEqual({ ...working.project, leadRecipient: 'age1new' });
    expect(intake?.state.coders[0]?.initials).toBe('BX');
    expect(intake?.texts.map(({ id }) => id)).toEqual(['n3']);
    expect(intake?.act).toMatchObject({ coderId: ben.id, label: 'update_from_pack' });
  });

  it('changes nothing when it is opened a second time', () => {
    const pack = packFor(source, ben.id, 40);
    const state = update(working, pack)?.state ?? working;
    expect(update(state, pack)).toBeNull();
    expect(update(working, packFor(begun, ben.id))).toBeNull();
  });

  it('is refused if it is older, of another project, for another coder, or for the lead’s own project', () => {
    const state = update(working, packFor(source, ben.id, 40))?.state ?? working;
    const pack = packFor(source, ben.id, 41);
    expect(problemOf(state, packFor(source, ben.id, 39))).toBe('older');
    expect(problemOf(state, { ...pack, project: { ...pack.project, id: 'other' } })).toBe('other_project');
    expect(problemOf(state, packFor(source, cora.id, 41))).toBe('other_coder');
    expect(problemOf(stateOf(source), pack)).toBe('not_from_pack');
    expect(problemOf(state, pack)).toBeNull();
    expect(() => update(state, packFor(source, ben.id, 39))).toThrow(RangeError);
  });

  it('is refused if its codebook lacks what codings here stand on', () => {
    const schemes = source.schemes.map((scheme) => ({
      ...scheme,
      codes: scheme.codes.filter(({ id }) => id !== 'safety'),
    }));
    expect(problemOf(working, packFor({ ...source, schemes }, ben.id, 40))).toBe('other_codebook');
  });

  it('brings returned work back to a new computer, and lets what is here hold against a fork', () => {
    const returned = marked(sheet('n2', ben, ['voice'])).sheet;
    const forked = marked(sheet('n1', ben, ['rights'])).sheet;
    const pack = packFor({ ...source, sheets: [forked, returned] }, ben.id, 40);
    const intake = update(working, pack);
    expect(intake?.state.sheets).toMatchObject([{ codings: own.codings }, { codings: returned.codings }]);
    expect(intake?.act.entries.filter(({ table }) => table === 'received')).toMatchObject([
      { narrativeId: 'n1', setAside: { codings: forked.codings } },
      { narrativeId: 'n2', before: null },
    ]);
  });

  it('replaces a text that nobody has coded, and keeps one that is coded here', () => {
    const narratives = source.narratives.map((one) => ({ ...one, text: 'Another text.', sha256: 'a'.repeat(64) }));
    const pack = packFor({ ...begun, narratives }, ben.id, 40);
    const outcome = planUpdate(working, pack, hashes(working, pack));
    expect('plan' in outcome && outcome.plan).toMatchObject({ replaced: ['n2'], textKept: ['n1'] });
    expect(update(working, pack)?.texts.map(({ id }) => id)).toEqual(['n2']);
  });

  it('remembers a withdrawn case, and names one that has to be erased first', () => {
    const tombstone = (hash: string, id: string) => ({
      caseHash: hash.repeat(64),
      narrativeIds: [id],
      by: ada.id,
      at: 1,
    });
    const pack = { ...packFor(begun, ben.id, 40), withdrawals: [tombstone('a', 'n2'), tombstone('b', 'n9')] };
    const outcome = planUpdate(working, pack, hashes(working, pack));
    expect('plan' in outcome && outcome.plan.toErase).toEqual([tombstone('a', 'n2')]);
    expect(update(working, pack)?.state.withdrawals).toEqual([tombstone('b', 'n9')]);
  });
});
