import { useEffect, useEffectEvent, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Dataset } from '../../domain/coding/dataset.ts';
import { sampleDataset } from '../../domain/coding/sample-dataset.ts';
import { textHash } from '../../domain/exchange/text-hash.ts';
import { createProject, type NewProject } from '../../storage/create-project.ts';
import { openCopy } from '../../storage/open-copy.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { openProject } from '../../storage/open-project-database.ts';
import { listProjects, type RegisteredProject } from '../../storage/project-registry.ts';
import { StorageError } from '../../storage/storage-problem.ts';
import type { StoredDataset } from '../../storage/store-dataset.ts';
import { useTask } from '../../ui/use-task.ts';
import { copyProblemSentence } from '../../words/copy-words.ts';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { storageProblemSentence } from '../../words/storage-problems.ts';
import { readCopyInWorker } from '../../workers/import-copy-in-worker.ts';
import { labelOfCopy } from './label-of-copy.ts';

/** A copy that was read and is not yet a project. */
export interface FoundCopyFile {
  readonly dataset: Dataset;
  readonly savedAt: number;
}

interface ProjectsWish {
  readonly desktop: Desktop;
  /** Asks for a copy to open once the projects are listed. */
  readonly opensCopy: boolean;
  readonly onOpened: OnOpened;
  readonly onCopyRead: (copy: FoundCopyFile) => void;
}

type OnOpened = (project: OpenProject, coderId: string | null) => void;

/** The projects of this computer, and the four ways into one. */
export function useProjects({ desktop, opensCopy, onOpened, onCopyRead }: ProjectsWish) {
  const [projects, setProjects] = useState<readonly RegisteredProject[] | null>(null);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const task = useTask((error) => (error instanceof StorageError ? storageProblemSentence(error.problem) : null));
  const run = (work: () => Promise<void>) => {
    setFileProblem(null);
    task.run(work);
  };
  const readFile = async (): Promise<FoundCopyFile | null> => {
    const chosen = await desktop.chooseFile('copy');
    if (!chosen) return null;
    if ('problem' in chosen) {
      setFileProblem(fileProblemSentence(chosen.problem, chosen.place));
      return null;
    }
    const read = await readCopyInWorker(chosen.bytes);
    if (!('problem' in read)) return read;
    setFileProblem(`‘${chosen.name}’: ${copyProblemSentence(read.problem)}`);
    return null;
  };

  const chooseCopy = async () => {
    const copy = await readFile();
    if (copy) onCopyRead(copy);
  };
  const begin = useEffectEvent(() =>
    task.run(async () => {
      setProjects(await listProjects());
      if (opensCopy) await chooseCopy();
    }),
  );
  useEffect(() => begin(), []);

  return {
    projects,
    running: task.running,
    problem: fileProblem ?? task.problem,
    open: (id: string) => run(async () => onOpened(await opened(id), null)),
    create: (project: NewProject) => run(async () => openAsLead(await createProject(project), onOpened)),
    trySample: () => run(async () => openSample(await openCopy(await newSample()), onOpened)),
    takeCopy: (dataset: Dataset) =>
      run(async () => {
        const known = (projects ?? []).map(({ label }) => label);
        const { project } = dataset;
        const copy = { ...dataset, project: { ...project, label: labelOfCopy(project.label, known) } };
        onOpened(await opened(stored(await openCopy(copy))), null);
      }),
    chooseCopy: () => run(chooseCopy),
  };
}

/** In the sample nobody is asked for a name before they have seen anything; it can be changed under Team. */
function newSample(): Promise<Dataset> {
  return sampleDataset({
    now: Date.now(),
    id: () => crypto.randomUUID(),
    sha256Of: textHash,
    lead: { name: 'You', initials: 'YOU' },
  });
}

function stored(result: StoredDataset): string {
  if ('problem' in result) throw new StorageError(result.problem);
  return result.id;
}

async function opened(id: string): Promise<OpenProject> {
  const result = await openProject(id);
  if ('problem' in result) throw new StorageError(result.problem);
  return result.project;
}

/** Whoever has just begun a project is its lead, and coding. */
async function openAsLead(result: StoredDataset, onOpened: OnOpened): Promise<void> {
  const project = await opened(stored(result));
  onOpened(project, project.state().coders.find((coder) => coder.role === 'lead')?.id ?? null);
}

/**
 * The sample opens at the desk of the invented coder who has something left to do, so that the first narrative shows both
 * what coded text looks like and what is still to be coded.
 */
async function openSample(result: StoredDataset, onOpened: OnOpened): Promise<void> {
  const project = await opened(stored(result));
  onOpened(project, project.state().sheets.find(({ state }) => state === 'in_progress')?.coderId ?? null);
}
