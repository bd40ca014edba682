import { builtInSchemes, DEFAULT_SCHEME_ID } from '../../../codebook/built-in-schemes.ts';
import { addCoder } from '../../../renderer/domain/coding/change-coder.ts';
import type { Coder } from '../../../renderer/domain/coding/coder.ts';
import { makePackKey } from '../../../renderer/domain/exchange/pack/pack-key.ts';
import { mergeOpened } from '../../../renderer/features/team/packs/merge-opened.ts';
import { reviewReturn } from '../../../renderer/features/team/packs/open-return.ts';
import { createProject } from '../../../renderer/storage/create-project.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { openProject } from '../../../renderer/storage/open-project-database.ts';
import { unlockProject } from '../../../renderer/storage/unlock-project.ts';
import { openReturnInWorker, sealPackInWorker } from '../../../renderer/workers/pack-in-worker.ts';
import { benchNarratives, benchReturn } from './merge-data.ts';

/** How long unsealing, the dry runs and merging took, and the longest that the window stood still meanwhile, all in milliseconds. */
export interface MergeTimes {
  readonly unsealed: number;
  readonly planned: number;
  readonly merged: number;
  readonly longestTask: number;
}

declare global {
  interface Window {
    /** Merges the returns of so many coders into a new project, one after the other, as the team screen does. */
    mergeReturns(coders: number, narratives: number, codingsEach: number): Promise<MergeTimes>;
  }
}

const thisMachine = { kind: 'machine', keeper: { protect: async () => null, recover: async () => null } } as const;

window.mergeReturns = async (howMany, count, codingsEach) => {
  const { project, files, key } = await studyWithReturns(howMany, count, codingsEach);
  const by = project.state().coders[0]?.id ?? '';
  const tasks = longTasks();
  const times = { unsealed: 0, planned: 0, merged: 0 };
  for (const [number, file] of files.entries()) {
    const begun = performance.now();
    const read = await openReturnInWorker(file, key.identity);
    if ('problem' in read) throw new Error(read.problem.code);
    const unsealed = performance.now();
    const outcome = await reviewReturn(project, `return-${number}.age`, { ...read, recipient: key.recipient });
    if (!('opened' in outcome)) throw new Error('There is no dry run of it');
    const planned = performance.now();
    const merging = await mergeOpened(project, outcome.opened, { choices: new Map(), by, at: 2 });
    if (merging.kind !== 'merged') throw new Error(`Not merged: ${merging.kind}`);
    times.unsealed += unsealed - begun;
    times.planned += planned - unsealed;
    times.merged += performance.now() - planned;
  }
  const { sheets } = project.state();
  if (sheets.length !== howMany * count) throw new Error(`${sheets.length} sheets came in`);
  await project.close();
  return { ...times, longestTask: tasks() };
};

async function studyWithReturns(howMany: number, count: number, codingsEach: number) {
  const project = await leadProject();
  const lead = project.state().coders[0]?.id ?? '';
  const narratives = await benchNarratives(count);
  const cases = narratives.map(({ caseId }) => ({ id: caseId, attributes: { region: 'North' } }));
  await project.importBatch({ coderId: lead, added: narratives, replaced: [], cases });
  const key = await makePackKey(1);
  const files: Uint8Array<ArrayBuffer>[] = [];
  for (let number = 1; number <= howMany; number += 1) {
    const coder: Coder = {
      id: `coder-${number}`,
      name: `C${number}`,
      initials: `C${number}`,
      role: 'coder',
      active: true,
    };
    await project.act(() => addCoder(lead, coder));
    const facts = { packId: `pack-${number}`, projectId: project.state().project.id };
    const pack = await benchReturn(coder, facts, narratives, codingsEach);
    files.push(await sealPackInWorker(pack, { kind: 'return', recipient: key.recipient }));
  }
  return { project, files, key };
}

async function leadProject(): Promise<OpenProject> {
  const details = { label: 'Bench', lead: { name: 'Bench', initials: 'BE' }, schemes: builtInSchemes };
  const created = await createProject({ ...details, activeSchemeId: DEFAULT_SCHEME_ID }, thisMachine);
  if ('problem' in created) throw new Error(created.problem.code);
  const unlocked = await unlockProject(created.id, thisMachine);
  if ('problem' in unlocked) throw new Error(unlocked.problem.code);
  const opened = await openProject(created.id, unlocked.key);
  if ('problem' in opened) throw new Error(opened.problem.code);
  return opened.project;
}

/** Watches for tasks above 50 ms; asked, answers with the longest, 0 if there was none. */
function longTasks(): () => number {
  let longest = 0;
  const note = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ entryTypes: ['longtask'] });
  return () => {
    note(observer.takeRecords());
    observer.disconnect();
    return longest;
  };
}
