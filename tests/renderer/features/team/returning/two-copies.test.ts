import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveOutcome } from '../../../../../electron/contract.ts';
import type { ProjectState } from '../../../../../renderer/domain/coding/dataset.ts';
import { mergeReturn } from '../../../../../renderer/domain/coding/merging/merge-return.ts';
import { planMerge } from '../../../../../renderer/domain/coding/merging/plan-merge.ts';
import type { PackKey } from '../../../../../renderer/domain/coding/pack-record.ts';
import { receivedBlocks } from '../../../../../renderer/domain/coding/received-journal.ts';
import { sheetOf } from '../../../../../renderer/domain/coding/sheet-of.ts';
import { toggleCode } from '../../../../../renderer/domain/coding/toggle-code.ts';
import { returnPackRecord } from '../../../../../renderer/domain/exchange/pack/contents/pack-records.ts';
import type { ReturnPack } from '../../../../../renderer/domain/exchange/pack/pack.ts';
import { makePackKey } from '../../../../../renderer/domain/exchange/pack/pack-key.ts';
import { hashedSheets } from '../../../../../renderer/domain/exchange/pack/sheet-hash.ts';
import { makeReturn } from '../../../../../renderer/features/team/returning/make-return.ts';
import { openCopy } from '../../../../../renderer/storage/open-copy.ts';
import { openPack } from '../../../../../renderer/storage/open-pack.ts';
import type { OpenProject } from '../../../../../renderer/storage/open-project.ts';
import { packOrigin } from '../../../../../renderer/storage/pack-origin.ts';
import { projectsOfOrigin } from '../../../../../renderer/storage/project-registry.ts';
import type { StoredDataset } from '../../../../../renderer/storage/store-dataset.ts';
import * as packWorker from '../../../../../renderer/workers/pack-in-worker.ts';
import { asha, bea, leadStudy, morning, packFor } from '../../../../support/packs/lead-study.ts';
import type { quickPacks } from '../../../../support/packs/quick-packs.ts';
import { onThisMachine, opened, storageDouble } from '../../../../support/storage-double.ts';
import { codebook } from '../../../../support/study.ts';

vi.mock('../../../../../renderer/workers/pack-in-worker.ts', async () =>
  (await import('../../../../support/packs/quick-packs.ts')).quickPacks(),
);
const { sealed } = packWorker as unknown as ReturnType<typeof quickPacks>;

let key: PackKey;
let environment: ReturnType<typeof storageDouble>;
beforeAll(async () => {
  key = await makePackKey(morning);
});
beforeEach(() => {
  sealed.splice(0);
  environment = storageDouble();
});

async function projectOf(stored: Promise<StoredDataset>): Promise<OpenProject> {
  const made = await stored;
  if ('problem' in made) throw new Error(made.problem.code);
  return opened(made.id, environment);
}

/** Bea's project of her pack, with Safety on the first sentence of the first case. */
async function beas(): Promise<OpenProject> {
  const pack = packFor(leadStudy(2, key), bea);
  const project = await projectOf(openPack({ pack, fileName: 'a.age' }, 'Study', onThisMachine, environment));
  await code(project, 'safety');
  return project;
}

/** A further project of a copy of it, as on a second computer. */
async function copied(project: OpenProject): Promise<OpenProject> {
  return projectOf(openCopy(await project.dataset(), onThisMachine, environment));
}

async function code(project: OpenProject, codeId: string): Promise<void> {
  const narrativeId = 'narrative-C-01';
  const [text, at] = [await project.narrativeText(narrativeId), environment.now()];
  await project.act(({ sheets, project: { copyId } }) => {
    const sheet = sheetOf(sheets, narrativeId, bea.id, copyId);
    const toggle = { text, scheme: codebook(), codeId, span: { start: 0, end: 10 }, id: `${codeId}-${at}`, at };
    return toggleCode(sheet, toggle)?.act ?? null;
  });
}

const saving = async (): Promise<SaveOutcome> => ({ place: 'back.age' });

async function returned(project: OpenProject, save = saving): Promise<ReturnPack> {
  const { signal } = new AbortController();
  const [id, madeAt] = [environment.newId(), environment.now()];
  const common = { project, viewer: bea, appVersion: '0.1.0', recipient: key.recipient, whole: false };
  await makeReturn({ ...common, id, madeAt, save, signal });
  return madeLast();
}

function madeLast(): ReturnPack {
  const made = sealed.at(-1)?.pack;
  if (made?.kind !== 'return') throw new Error('No return was made');
  return made;
}

/** The lead's state before anything came back. */
function leads(): ProjectState {
  const { narratives, changes: _changes, received: _received, ...rest } = leadStudy(2, key);
  return { ...rest, narratives: narratives.map(({ text: _text, ...head }) => ({ ...head, words: 1 })) };
}

/** What taking a return in would do, and does, with what is incoming chosen in a fork. */
async function merged(state: ProjectState, pack: ReturnPack) {
  const [incoming, held] = await Promise.all([
    hashedSheets(pack.sheets),
    hashedSheets(state.sheets.filter(({ coderId }) => coderId === bea.id)),
  ]);
  const texts = new Map(leadStudy(2, key).narratives.map(({ id, text }) => [id, text]));
  const plan = planMerge(state, { coder: pack.coder, sheets: incoming, texts: pack.texts }, held, texts);
  const choices = new Map(plan.sheets.map(({ narrativeId }) => [narrativeId, 'incoming' as const]));
  const record = returnPackRecord(pack, { at: morning, fileName: 'back.age', recipient: key.recipient });
  const outcomes = plan.sheets.map(({ outcome }) => outcome);
  const next = mergeReturn(state, { plan, choices, record, journal: receivedBlocks(pack.changes), by: asha.id });
  return { outcomes, state: next?.state ?? state };
}

const codesIn = (state: ProjectState) => state.sheets.map(({ codings }) => codings.map(({ codeId }) => codeId));

describe('two copies of one coder’s project', () => {
  it('that both go on and return are a fork, whichever comes first', async () => {
    const first = await beas();
    const second = await copied(first);
    expect(second.state().project.copyId).not.toBe(first.state().project.copyId);
    await code(first, 'voice');
    await code(second, 'rights');
    const [one, other] = [await returned(first), await returned(second)];
    for (const [early, late] of [
      [one, other],
      [other, one],
    ] as const) {
      const after = await merged(leads(), early);
      expect(after.outcomes).toEqual(['new']);
      const then = await merged(after.state, late);
      expect(then.outcomes).toEqual(['fork']);
      expect(codesIn(then.state)).toEqual([late.sheets[0]?.codings.map(({ codeId }) => codeId)]);
    }
  });

  it('of which one goes on after the other has returned follow one another', async () => {
    const first = await beas();
    const one = await returned(first);
    const second = await copied(first);
    await code(second, 'rights');
    const other = await returned(second);
    const after = await merged((await merged(leads(), one)).state, other);
    expect(after.outcomes).toEqual(['newer']);
    expect((await merged((await merged(leads(), other)).state, one)).outcomes).toEqual(['older']);
  });

  it('both take in a newer pack: the list names them by where they came from', async () => {
    const first = await beas();
    const second = await copied(first);
    const here = await projectsOfOrigin(await packOrigin('project-lead', bea.id), environment);
    expect(here.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    expect(await projectsOfOrigin(await packOrigin('project-lead', asha.id), environment)).toEqual([]);
  });

  it('that makes two returns, of which the first was not sent, makes no fork of itself', async () => {
    const project = await beas();
    const lost = await returned(project);
    await code(project, 'voice');
    const sent = await returned(project);
    const after = await merged(leads(), sent);
    expect(after.outcomes).toEqual(['new']);
    expect((await merged(after.state, lost)).outcomes).toEqual(['older']);
  });

  it('knows nothing of a return that was cut off before its file was saved, and its next one makes no fork', async () => {
    const project = await beas();
    await expect(returned(project, () => Promise.reject(new Error('The window was closed')))).rejects.toThrow();
    const lost = madeLast();
    expect(project.state().packs.map(({ kind }) => kind)).toEqual(['coding']);
    await code(project, 'voice');
    const sent = await returned(project);
    expect(
      project
        .state()
        .packs.map(({ id, kind }) => [id, kind])
        .slice(1),
    ).toEqual([[sent.id, 'return']]);
    // Should the first be out all the same, it is known to be older.
    expect((await merged((await merged(leads(), sent)).state, lost)).outcomes).toEqual(['older']);
  });
});
