import { describe, expect, it } from 'vitest';
import type { Dataset, ProjectState } from '../../../../../../renderer/domain/coding/dataset.ts';
import {
  erasedByPack,
  newlyWithdrawn,
} from '../../../../../../renderer/domain/exchange/pack/contents/newly-withdrawn.ts';
import { planUpdate } from '../../../../../../renderer/domain/exchange/pack/contents/plan-update.ts';
import { projectFromPack } from '../../../../../../renderer/domain/exchange/pack/contents/project-from-pack.ts';
import { updateIntake } from '../../../../../../renderer/domain/exchange/pack/contents/update-from-pack.ts';
import type { CodingPack } from '../../../../../../renderer/domain/exchange/pack/pack.ts';
import { caseHash } from '../../../../../../renderer/domain/exchange/text-hash.ts';
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

async function problemOf(state: ProjectState, pack: CodingPack) {
  const outcome = await planUpdate(state, pack, hashes(state, pack));
  return 'problem' in outcome ? outcome.problem.code : null;
}

describe('a newer coding pack', () => {
  it('brings narratives, and what a correction changed; codings stay as they are', async () => {
    const [scheme] = source.schemes;
    const revised = scheme && { ...scheme, revision: 2 };
    const lead: Dataset = {
      ...source,
      schemes: revised ? [...source.schemes, revised] : [],
      coders: [ada, { ...ben, initials: 'BX' }, cora],
      assignments: shared(['n1', 'n3']),
    };
    const pack = { ...packFor(lead, ben.id, 40), recipient: 'age1new' };
    const outcome = await planUpdate(working, pack, hashes(working, pack));
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
    const intake = await update(working, pack);
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

  it('changes nothing when it is opened a second time', async () => {
    const pack = packFor(source, ben.id, 40);
    const state = (await update(working, pack))?.state ?? working;
    expect(await update(state, pack)).toBeNull();
    expect(await update(working, packFor(begun, ben.id))).toBeNull();
  });

  it('is refused if it is older, of another project, for another coder, or for the lead’s own project', async () => {
    const state = (await update(working, packFor(source, ben.id, 40)))?.state ?? working;
    const pack = packFor(source, ben.id, 41);
    expect(await problemOf(state, packFor(source, ben.id, 39))).toBe('older');
    expect(await problemOf(state, { ...pack, project: { ...pack.project, id: 'other' } })).toBe('other_project');
    expect(await problemOf(state, packFor(source, cora.id, 41))).toBe('other_coder');
    expect(await problemOf(stateOf(source), pack)).toBe('not_from_pack');
    expect(await problemOf(state, pack)).toBeNull();
    await expect(update(state, packFor(source, ben.id, 39))).rejects.toThrow(RangeError);
  });

  it('is refused if its codebook lacks what codings here stand on', async () => {
    const schemes = source.schemes.map((scheme) => ({
      ...scheme,
      codes: scheme.codes.filter(({ id }) => id !== 'safety'),
    }));
    const pack = packFor({ ...source, schemes }, ben.id, 40);
    expect(await problemOf(working, pack)).toBe('other_codebook');
    const takenOut: ProjectState = { ...working, sheets: [{ ...own, codings: [] }] };
    expect(await problemOf(takenOut, pack), 'undo could bring the coding back').toBe('other_codebook');
    expect(await problemOf({ ...working, sheets: [] }, pack)).toBeNull();
  });

  it('brings returned work back to a new computer, and lets what is here hold against a fork', async () => {
    const returned = marked(sheet('n2', ben, ['voice'])).sheet;
    const forked = marked(sheet('n1', ben, ['rights'])).sheet;
    const pack = packFor({ ...source, sheets: [forked, returned] }, ben.id, 40);
    const intake = await update(working, pack);
    expect(intake?.state.sheets).toMatchObject([{ codings: own.codings }, { codings: returned.codings }]);
    expect(intake?.act.entries.filter(({ table }) => table === 'received')).toMatchObject([
      { narrativeId: 'n1', setAside: { codings: forked.codings } },
      { narrativeId: 'n2', before: null },
    ]);
  });

  it('replaces a text that nobody has coded, and keeps one that is coded here', async () => {
    const narratives = source.narratives.map((one) => ({ ...one, text: 'Another text.', sha256: 'a'.repeat(64) }));
    const pack = packFor({ ...begun, narratives }, ben.id, 40);
    const outcome = await planUpdate(working, pack, hashes(working, pack));
    expect('plan' in outcome && outcome.plan).toMatchObject({ replaced: ['n2'], textKept: ['n1'] });
    expect((await update(working, pack))?.texts.map(({ id }) => id)).toEqual(['n2']);
  });

  it('remembers a withdrawn case, and names one that has to be erased first', async () => {
    const tombstone = (hash: string, id: string) => ({
      caseHash: hash.repeat(64),
      narrativeIds: [id],
      by: ada.id,
      at: 1,
    });
    const pack = { ...packFor(begun, ben.id, 40), withdrawals: [tombstone('a', 'n2'), tombstone('b', 'n9')] };
    const outcome = await planUpdate(working, pack, hashes(working, pack));
    expect('plan' in outcome && outcome.plan.toErase).toEqual([tombstone('a', 'n2')]);
    expect((await update(working, pack))?.state.withdrawals).toEqual([tombstone('b', 'n9')]);
  });

  it('names a withdrawn case that it knows by its hash alone, under whatever ids its narratives went since', async () => {
    const hash = await caseHash(source.project.id, 'c1');
    const tombstone = { caseHash: hash, narrativeIds: ['id-after-a-new-import'], by: ada.id, at: 1 };
    const pack = { ...packFor(begun, ben.id, 40), withdrawals: [tombstone] };
    const outcome = await planUpdate(working, pack, hashes(working, pack));
    expect('plan' in outcome && outcome.plan).toMatchObject({ toErase: [tombstone], erased: ['n1'] });
    const rest = await erasedByPack(begun, [tombstone], { by: ben.id, at: 60 });
    expect(rest.cases.map(({ id }) => id)).toEqual(['c2', 'c3']);
    expect(rest.withdrawals).toEqual([{ ...tombstone, narrativeIds: ['id-after-a-new-import', 'n1'] }]);
    expect(await newlyWithdrawn(rest, [tombstone])).toEqual({ toErase: [], toRemember: [], narrativeIds: [] });
  });

  it('comes in although a pack of years ahead was taken in while a clock was wrong', async () => {
    const year = 365 * 24 * 60 * 60 * 1000;
    const wrong = packFor(begun, ben.id, 10 * year);
    const state = stateOf(projectFromPack(wrong, { copyId: 'copy-ben', at: 12, fileName: 'pack.age' }));
    expect(await problemOf(state, packFor(source, ben.id, 40))).toBeNull();
    const next = (await update(state, packFor(source, ben.id, 40)))?.state ?? state;
    expect(await problemOf(next, packFor(source, ben.id, 39))).toBe('older');
  });
});
