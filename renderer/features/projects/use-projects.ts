import { useEffect, useEffectEvent, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import { sampleDataset } from '../../domain/coding/sample-dataset.ts';
import { textHash } from '../../domain/exchange/text-hash.ts';
import { openCopy } from '../../storage/open-copy.ts';
import type { OpenedPack } from '../../storage/open-pack.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { listProjects, type RegisteredProject } from '../../storage/project-registry.ts';
import { type SealedPack, sealedPack } from '../../storage/sealed-pack.ts';
import { unlockProject } from '../../storage/unlock-project.ts';
import { useTask } from '../../ui/use-task.ts';
import { packRefusalSentence } from '../../words/pack-refusal.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { vaultProblemSentence } from '../../words/vault-problems.ts';
import { type ChosenCopy, chooseCopy } from './choose-copy.ts';
import { made } from './made-project.ts';
import { openedProject, thisMachine } from './way-in.ts';

interface ProjectsWish {
  readonly desktop: Desktop;
  /** Asks for a copy to open once the projects are listed. */
  readonly opensCopy: boolean;
  readonly onOpened: (project: OpenProject, coderId: string | null, pack: OpenedPack | null) => void;
  readonly onCopyChosen: (copy: ChosenCopy) => void;
  readonly onPackChosen: (pack: SealedPack) => void;
  /** This machine's key does not open the project: the recovery code may, and the sentence says why. */
  readonly onRefused: (entry: RegisteredProject, sentence: string, pack: OpenedPack | null) => void;
}

/** The projects of this computer, and what needs no more than one press. */
export function useProjects({ desktop, opensCopy, onOpened, onCopyChosen, onPackChosen, onRefused }: ProjectsWish) {
  const [projects, setProjects] = useState<readonly RegisteredProject[] | null>(null);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const task = useTask(storageSentence);
  const run = (work: () => Promise<void>) => {
    setFileProblem(null);
    task.run(work);
  };
  const list = async () => setProjects(await listProjects());
  const askForCopy = async () => {
    const chosen = await chooseCopy(desktop);
    if (chosen === null) return;
    if ('sentence' in chosen) setFileProblem(chosen.sentence);
    else onCopyChosen(chosen);
  };
  const askForPack = async () => {
    const chosen = await desktop.chooseFile('pack');
    if (chosen === null) return;
    const sealed = sealedPack(chosen);
    if ('refused' in sealed) setFileProblem(packRefusalSentence(sealed.refused));
    else onPackChosen(sealed);
  };
  const begin = useEffectEvent(() =>
    task.run(async () => {
      await list();
      if (opensCopy) await askForCopy();
    }),
  );
  useEffect(() => begin(), []);

  const openHere = async (entry: RegisteredProject, pack: OpenedPack | null) => {
    const unlocked = await unlockProject(entry.id, thisMachine(desktop));
    if ('problem' in unlocked) onRefused(entry, vaultProblemSentence(unlocked.problem), pack);
    else onOpened(await openedProject(entry.id, unlocked.key), null, pack);
  };
  return {
    projects,
    running: task.running,
    problem: fileProblem ?? task.problem,
    /** Opens a project without a passphrase, for a pack that it is to take in if there is one. */
    openHere: (entry: RegisteredProject, pack: OpenedPack | null) => run(() => openHere(entry, pack)),
    trySample: () => run(async () => openSample(desktop, onOpened)),
    chooseCopy: () => run(askForCopy),
    choosePack: () => run(askForPack),
    listAgain: () => run(list),
  };
}

/**
 * The sample opens at the desk of the invented coder who has something left to do, so that the first narrative shows both
 * what coded text looks like and what is still to be coded. Nobody is asked for a name or a passphrase before they have
 * seen anything.
 */
async function openSample(desktop: Desktop, onOpened: ProjectsWish['onOpened']): Promise<void> {
  const sample = await sampleDataset({
    now: Date.now(),
    id: () => crypto.randomUUID(),
    sha256Of: textHash,
  });
  const { id, key } = made(await openCopy(sample, thisMachine(desktop)));
  const project = await openedProject(id, key);
  onOpened(project, project.state().sheets.find(({ state }) => state === 'in_progress')?.coderId ?? null, null);
}
