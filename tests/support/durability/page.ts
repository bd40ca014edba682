import { listProjects } from '../../../renderer/storage/project-registry.ts';
import { counted, doomed, watchDatabases } from './moments.ts';
import { created, importSome, opened, thisMachine } from './projects.ts';
import { survey } from './survey.ts';
import type { Doom, Known, WorkKind } from './wire.ts';
import { actsOf } from './works/acts.ts';
import { passphrase, recoveryCode } from './works/ways-in.ts';
import { deletion, newProject, type Run, removed, restore, upgrade, withdrawal } from './works/whole-projects.ts';

watchDatabases();

const operations: Partial<Readonly<Record<WorkKind, (known: Known, run: Run) => Promise<unknown>>>> = {
  upgrade,
  restore,
  withdrawal,
  passphrase,
  'new project': newProject,
  deletion,
  'recovery code': recoveryCode,
};

window.durability = {
  async begin() {
    const { id, recoveryCode: code } = await created('Pilot', thisMachine);
    const project = await opened(id);
    await importSome(project, 12);
    const dataset = await project.dataset();
    await project.close();
    await window.tell({ type: 'settled', id, dataset, moments: 0 });
    await window.tell({ type: 'renewed', id, code, moments: 0 });
    return id;
  },
  async work(kind, known, doom) {
    for (const id of known.spare) await removed(id);
    const acts = actsOf(kind);
    return acts ? acts(known, doom) : operate(kind, known, doom);
  },
  survey,
  async hold() {
    const [first] = await listProjects();
    if (!first) throw new Error('There is no project');
    return (await (await opened(first.id)).dataset()).changes.length;
  },
};

/** Once whole, if nobody knows yet how many moments that has, and then up to one of them. */
async function operate(kind: WorkKind, known: Known, doom: Doom): Promise<void> {
  const operation = operations[kind];
  if (!operation) throw new Error(`No work of the kind ${kind}`);
  let { moments } = known;
  if (moments === 0) {
    await operation(known, async (work) => {
      moments = await counted(work);
      return moments;
    });
  }
  await operation(known, (work) => doomed(moments, doom, work));
}
