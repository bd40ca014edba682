import type { Change } from '../../../../renderer/domain/coding/change.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { withdrawCase } from '../../../../renderer/domain/coding/withdraw-case.ts';
import { caseHash } from '../../../../renderer/domain/exchange/text-hash.ts';
import { restoredDataset } from '../../../../renderer/features/backups/restored-dataset.ts';
import { deleteProject } from '../../../../renderer/storage/delete-project.ts';
import { openCopy } from '../../../../renderer/storage/open-copy.ts';
import type { OpenProject } from '../../../../renderer/storage/open-project.ts';
import { upgradeProject } from '../../../../renderer/storage/upgrade-project.ts';
import { plainProject } from '../../plain-project.ts';
import { homeOf, importSome, leadOf, oneOf, opened, thisMachine } from '../projects.ts';
import type { Known } from '../wire.ts';

/** Does an operation: whole, or up to the moment at which the browser dies. Answers with how many moments it had. */
export type Run = (operation: () => Promise<unknown>) => Promise<number>;

/** The project that is coded, as a backup held it. */
export async function restore({ main, backup }: Known, run: Run): Promise<void> {
  const project = await opened(main);
  if (!backup) throw new Error('There is no backup');
  const viewer = project.state().coders[0];
  if (!viewer) throw new Error('The project has no coder');
  const restoring = { viewer, at: Date.now(), copyId: crypto.randomUUID(), backupAt: 1 };
  await rewrite(project, await restoredDataset(backup, await project.dataset(), restoring), run);
}

/** The project that is coded, without one of its cases. */
export async function withdrawal({ main }: Known, run: Run): Promise<void> {
  const project = await opened(main);
  const imported = await importSome(project, 2);
  const present = await project.dataset();
  if (imported) await window.tell({ type: 'settled', id: main, dataset: present, moments: 0 });
  const caseId = oneOf(present.cases).id;
  const by = { coderId: leadOf(project.state()), at: Date.now(), caseHash: await caseHash(present.project.id, caseId) };
  await rewrite(project, withdrawCase(present, caseId, by).dataset, run);
}

async function rewrite(project: OpenProject, to: Dataset, run: Run): Promise<void> {
  const { id } = project;
  await window.tell({ type: 'begins', id, to, home: await homeOf(id) });
  const moments = await run(() => project.rewrite(() => to));
  await window.tell({ type: 'settled', id, dataset: await project.dataset(), moments });
  await project.close();
}

/** A project as it was made before projects were sealed, before cases could be withdrawn and before there was team work. */
export async function upgrade({ main }: Known, run: Run): Promise<void> {
  const dataset = withoutTeam(await contentOf(main));
  const id = await plainProject(dataset, crypto.randomUUID(), crypto.randomUUID());
  await window.tell({ type: 'settled', id, dataset, moments: 0 });
  await window.tell({ type: 'backed_up', id, seq: 1 });
  await window.tell({ type: 'begins', id, to: dataset, home: await homeOf(id) });
  const moments = await run(() => done(upgradeProject(id, thisMachine)));
  await window.tell({ type: 'settled', id, dataset, moments });
}

function withoutTeam(dataset: Dataset): Dataset {
  const [lead] = dataset.coders;
  const isTeams = ({ label, scope }: Change) => label === 'merge_return' || scope === 'consensus';
  return {
    ...dataset,
    coders: lead ? [lead] : [],
    sheets: dataset.sheets.filter(({ coderId }) => coderId === lead?.id),
    changes: dataset.changes.map((change) => (isTeams(change) ? { ...change, entries: [] } : change)),
    ...{ withdrawals: [], decisions: [], packs: [], received: [] },
  };
}

/** A further project with the content of the one that is coded. Answers with its id. */
export async function newProject({ main }: Pick<Known, 'main'>, run: Run): Promise<string> {
  const dataset = await contentOf(main);
  await window.tell({ type: 'begins', id: null, to: dataset, home: null });
  let id = '';
  const moments = await run(async () => {
    const made = await openCopy(dataset, thisMachine);
    if ('problem' in made) throw new Error(made.problem.code);
    id = made.id;
  });
  await window.tell({ type: 'settled', id, dataset: await contentOf(id), moments });
  return id;
}

/** A project that was made for it. */
export async function deletion({ main }: Known, run: Run): Promise<void> {
  const id = await newProject({ main }, async (make) => {
    await make();
    return 0;
  });
  await window.tell({ type: 'begins', id, to: null, home: await homeOf(id) });
  const moments = await run(() => done(deleteProject(id)));
  await window.tell({ type: 'settled', id, dataset: null, moments });
}

/** Deletes a project in peace. */
export async function removed(id: string): Promise<void> {
  await done(deleteProject(id));
  await window.tell({ type: 'settled', id, dataset: null, moments: 0 });
}

async function contentOf(id: string): Promise<Dataset> {
  const project = await opened(id);
  const dataset = await project.dataset();
  await project.close();
  return dataset;
}

async function done(result: Promise<object | null>): Promise<void> {
  const answer = await result;
  if (answer && 'problem' in answer) throw new Error(JSON.stringify(answer));
}
