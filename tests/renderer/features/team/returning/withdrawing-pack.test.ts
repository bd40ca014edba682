import { createHash } from 'node:crypto';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import type { PackKey } from '../../../../../renderer/domain/coding/pack-record.ts';
import { sheetOf } from '../../../../../renderer/domain/coding/sheet-of.ts';
import { toggleCode } from '../../../../../renderer/domain/coding/toggle-code.ts';
import { makePackKey } from '../../../../../renderer/domain/exchange/pack/pack-key.ts';
import {
  type ReviewedPack,
  reviewPack,
  takePack,
} from '../../../../../renderer/features/team/returning/review-pack.ts';
import { openPack } from '../../../../../renderer/storage/open-pack.ts';
import type { OpenProject } from '../../../../../renderer/storage/open-project.ts';
import { asha, bea, leadStudy, morning, packFor } from '../../../../support/packs/lead-study.ts';
import { onThisMachine, opened, storageDouble } from '../../../../support/storage-double.ts';
import { codebook } from '../../../../support/study.ts';

vi.mock('../../../../../renderer/workers/pack-in-worker.ts', async () =>
  (await import('../../../../support/packs/quick-packs.ts')).quickPacks(),
);

let key: PackKey;
let environment: ReturnType<typeof storageDouble>;
let project: OpenProject;
beforeAll(async () => {
  key = await makePackKey(morning);
});
beforeEach(async () => {
  environment = storageDouble();
  const pack = packFor(leadStudy(3, key), bea);
  const made = await openPack({ pack, fileName: 'a.age' }, 'Study', onThisMachine, environment);
  if ('problem' in made) throw new Error(made.problem.code);
  project = await opened(made.id, environment);
  for (const caseId of ['C-01', 'C-02']) await code(caseId);
});
afterEach(() => vi.restoreAllMocks());

async function code(caseId: string): Promise<void> {
  const narrativeId = `narrative-${caseId}`;
  const text = await project.narrativeText(narrativeId);
  await project.act(({ sheets, project: { copyId } }) => {
    const sheet = sheetOf(sheets, narrativeId, bea.id, copyId);
    const span = { start: 0, end: 10 };
    const coded = toggleCode(sheet, { text, scheme: codebook(), codeId: 'voice', span, id: caseId, at: morning });
    return coded?.act ?? null;
  });
}

/** The lead's project with a fourth case, of which the second was withdrawn. */
function withdrawnAndMore(): Dataset {
  const study = leadStudy(4, key);
  const caseHash = createHash('sha256').update(`${study.project.id}\nC-02`).digest('hex');
  return {
    ...study,
    cases: study.cases.filter(({ id }) => id !== 'C-02'),
    narratives: study.narratives.filter(({ caseId }) => caseId !== 'C-02'),
    assignments: study.assignments.filter(({ narrativeId }) => narrativeId !== 'narrative-C-02'),
    withdrawals: [{ caseHash, narrativeIds: ['narrative-C-02'], by: asha.id, at: morning }],
  };
}

async function reviewed(study: Dataset): Promise<ReviewedPack> {
  const pack = packFor(study, bea, morning + 1000);
  const review = await reviewPack(project, { pack, fileName: 'newer.age' });
  if ('sentence' in review) throw new Error(review.sentence);
  return review;
}

const casesIn = ({ narratives }: Pick<Dataset, 'narratives'>) => narratives.map(({ caseId }) => caseId);

describe('a newer pack that withdraws a case', () => {
  it('erases it and takes the rest in by one rewriting, with a change for each, and no backup of it is made', async () => {
    const before = await project.dataset();
    const rewrite = vi.spyOn(project, 'rewrite');
    const takeIn = vi.spyOn(project, 'takeIn');
    const onBeforeMerge = vi.fn(async () => undefined);
    await takePack(project, await reviewed(withdrawnAndMore()), onBeforeMerge);
    expect([rewrite, takeIn, onBeforeMerge].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0]);
    const { id } = project;
    await project.close();
    project = await opened(id, environment);
    const after = await project.dataset();
    expect(project.problems()).toEqual([]);
    expect(casesIn(after)).toEqual(['C-01', 'C-03', 'C-04']);
    expect(await project.narrativeText('narrative-C-04')).toBe(leadStudy(4, key).narratives[3]?.text);
    expect(after.sheets).toEqual(before.sheets.filter(({ narrativeId }) => narrativeId === 'narrative-C-01'));
    expect(after.packs.map(({ fileName }) => fileName)).toEqual(['a.age', 'newer.age']);
    expect(after.withdrawals).toMatchObject([{ narrativeIds: ['narrative-C-02'] }]);
    const told = after.changes.slice(before.changes.length);
    expect(told.map(({ label, seq, coderId }) => [label, seq, coderId])).toEqual([
      ['withdraw_case', before.changes.length + 1, bea.id],
      ['update_from_pack', before.changes.length + 2, bea.id],
    ]);
    expect(JSON.stringify([after.sheets, after.changes])).not.toContain('"caseId":"C-02"');
  });

  it.each(['project', 'texts', 'changes', 'projects'])(
    'leaves all as it was where the disk is full at: %s',
    async (store) => {
      const before = await project.dataset();
      const review = await reviewed(withdrawnAndMore());
      const put = IDBObjectStore.prototype.put;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        value: unknown,
        key,
      ) {
        if (this.name === store) throw new DOMException('refused', 'QuotaExceededError');
        return put.call(this, value, key);
      });
      await expect(takePack(project, review, async () => undefined)).rejects.toMatchObject({
        problem: { code: 'no_space' },
      });
      vi.restoreAllMocks();
      expect(await project.dataset()).toEqual(before);
    },
  );
});

it('a newer pack that withdraws nothing that is here is taken in after a backup, without rewriting', async () => {
  const rewrite = vi.spyOn(project, 'rewrite');
  const onBeforeMerge = vi.fn(async () => expect(casesIn(await project.dataset())).toEqual(['C-01', 'C-02', 'C-03']));
  await takePack(project, await reviewed(leadStudy(4, key)), onBeforeMerge);
  expect(onBeforeMerge).toHaveBeenCalledOnce();
  expect(rewrite).not.toHaveBeenCalled();
  expect(casesIn(await project.dataset())).toEqual(['C-01', 'C-02', 'C-03', 'C-04']);
});
