import { Dexie } from 'dexie';
import type { Change } from '../../renderer/domain/coding/change.ts';
import type { Dataset } from '../../renderer/domain/coding/dataset.ts';
import type { OpenProject } from '../../renderer/storage/open-project.ts';
import type { StorageEnvironment } from '../../renderer/storage/storage-environment.ts';
import { coding, codingAct, narrative } from './acts.ts';
import { newProject } from './storage-double.ts';

/** A project with two narratives, one coding on each by its lead. */
export async function projectToRewrite(environment: StorageEnvironment) {
  const project = await newProject(environment);
  const coderId = project.state().coders[0]?.id ?? '';
  const added = [1, 2].map((number) => narrative(number));
  const cases = added.map(({ caseId }) => ({ id: caseId, attributes: {} }));
  await project.importBatch({ coderId, added, replaced: [], cases });
  await codeOn(project, 1, 'a');
  await codeOn(project, 2, 'b');
  return { project, coderId };
}

/** Adds a coding of the lead to the narrative of that number. */
export function codeOn(project: OpenProject, number: number, id: string): Promise<Change | null> {
  const coderId = project.state().coders[0]?.id ?? '';
  return project.act((state) => codingAct(state, { narrativeId: `narrative-${number}`, coderId }, id, coding(id)));
}

/** As withdrawing the first case would: nothing of it is left, and a change says so. */
export function withoutFirst(present: Dataset): Dataset {
  const last = present.changes.at(-1);
  if (!last) throw new Error('The journal is empty');
  return {
    ...present,
    cases: present.cases.filter(({ id }) => id !== 'C1'),
    narratives: present.narratives.filter(({ caseId }) => caseId !== 'C1'),
    sheets: present.sheets.filter(({ narrativeId }) => narrativeId !== 'narrative-1'),
    changes: [
      ...present.changes,
      { ...last, seq: last.seq + 1, scope: 'project', label: 'withdraw_case', entries: [] },
    ],
  };
}

/** The homes that are noted as begun, or as ones to be removed. */
export async function begunHomes(): Promise<unknown[]> {
  const registry = await new Dexie('outcome-coder', { autoOpen: false }).open();
  const noted = await registry.table('begun').toArray();
  registry.close();
  return noted;
}
