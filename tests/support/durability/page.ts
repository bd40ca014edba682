import { parseScheme } from '../../../codebook/scheme.ts';
import sevenOutcomes from '../../../codebook/schemes/seven-outcomes.json';
import type { Dataset, ProjectState } from '../../../renderer/domain/coding/dataset.ts';
import { createProject } from '../../../renderer/storage/create-project.ts';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { openProject } from '../../../renderer/storage/open-project-database.ts';
import { listProjects } from '../../../renderer/storage/project-registry.ts';
import { unlockProject } from '../../../renderer/storage/unlock-project.ts';
import { coding, codingAct, codingsOf, narrative } from '../acts.ts';

/** What the test calls in the page, and what the page calls in the test. */
declare global {
  interface Window {
    durability: {
      /** Makes the project, or opens the one that is there, and writes random acts until the browser dies. */
      writeForEver(): Promise<void>;
      /** Opens the project and answers with all it holds. */
      read(): Promise<{ readonly dataset: Dataset; readonly problems: number }>;
    };
    /** Tells the test that storage has answered for a change. */
    acknowledge(seq: number): Promise<void>;
  }
}

const numbers = [1, 2, 3];

/** A browser without a key store: the key lies in the profile. */
const thisMachine = { kind: 'machine', keeper: { protect: async () => null, recover: async () => null } } as const;

window.durability = {
  async writeForEver() {
    const project = await theProject();
    while (true) {
      const change = await someAct(project);
      if (change) void window.acknowledge(change.seq);
    }
  },
  async read() {
    const project = await theProject();
    return { dataset: await project.dataset(), problems: project.problems().length };
  },
};

async function theProject(): Promise<OpenProject> {
  const [listed] = await listProjects();
  const project = await opened(listed?.id ?? (await created()));
  if (project.state().narratives.length === 0) {
    const added = numbers.map((number) => narrative(number));
    const cases = added.map(({ caseId }) => ({ id: caseId, attributes: {} }));
    await project.importBatch({ coderId: leadOf(project.state()), added, replaced: [], cases });
  }
  return project;
}

async function created(): Promise<string> {
  const parsed = parseScheme(sevenOutcomes);
  if ('problem' in parsed) throw new Error(parsed.problem.code);
  const { scheme } = parsed;
  const lead = { name: 'Asha', initials: 'A' };
  const project = { label: 'Pilot', lead, schemes: [scheme], activeSchemeId: scheme.id };
  const result = await createProject(project, thisMachine);
  if ('problem' in result) throw new Error(result.problem.code);
  return result.id;
}

async function opened(id: string): Promise<OpenProject> {
  const unlocked = await unlockProject(id, thisMachine);
  if ('problem' in unlocked) throw new Error(unlocked.problem.code);
  const result = await openProject(id, unlocked.key);
  if ('problem' in result) throw new Error(result.problem.code);
  return result.project;
}

function leadOf(state: ProjectState): string {
  return state.coders[0]?.id ?? '';
}

/** Adds, restates or removes a coding, or takes an act back or brings it back, on any of the sheets. */
function someAct(project: OpenProject) {
  const coderId = leadOf(project.state());
  const where = { narrativeId: `narrative-${oneOf(numbers)}`, coderId };
  const kind = oneOf(['put', 'put', 'put', 'remove', 'undo', 'redo']);
  if (kind === 'undo') return project.undo(where, coderId);
  if (kind === 'redo') return project.redo(where, coderId);
  return project.act((state) => {
    const codings = codingsOf(state, where.narrativeId, coderId);
    const id = kind === 'remove' ? codings[0]?.id : `coding ${oneOf([1, 2, 3, 4, 5, 6, 7, 8])}`;
    if (id === undefined) return null;
    const start = oneOf([0, 5, 12, 18]);
    return codingAct(state, where, id, kind === 'remove' ? null : coding(id, { start, end: start + 4 }));
  });
}

function oneOf<T>(choices: readonly [T, ...T[]] | readonly T[]): T {
  const choice = choices[Math.floor(Math.random() * choices.length)];
  if (choice === undefined) throw new Error('Nothing to choose from');
  return choice;
}
