import { useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import { compareDatasets, type DatasetComparison } from '../../domain/coding/compare-datasets.ts';
import { savePendingEdits } from '../../editor/pending-edits.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import type { Opener } from '../../storage/vault/vault.ts';
import { useTask } from '../../ui/use-task.ts';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { sealedFileProblemSentence } from '../../words/sealed-file-problems.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { troubleSentence } from './backup-words.ts';
import { type OpenedBackup, type OpeningOutcome, openBackup, unlockBackup } from './open-backup.ts';
import type { ProjectBackups } from './project-backups.ts';
import { restoredDataset } from './restored-dataset.ts';
import { whatStays } from './what-stays.ts';

/** Where the user is on the way to a restored project. */
export type RestoreStep =
  | { readonly at: 'list' }
  /** A file of another key waits for its passphrase or recovery code. */
  | { readonly at: 'locked'; readonly name: string; readonly file: Uint8Array<ArrayBuffer> }
  | { readonly at: 'review'; readonly backup: OpenedBackup; readonly comparison: DatasetComparison }
  /** `wayBack`: the name of the file that holds what was here before: a backup in the folder, or one saved by hand. */
  | { readonly at: 'restored'; readonly backup: OpenedBackup; readonly wayBack: string | null };

interface RestoreOptions {
  readonly project: OpenProject;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  /** `null` in a browser: there the user has saved what is here by hand before it is replaced. */
  readonly backups: ProjectBackups | null;
}

/** The way from a backup, in the folder or in a file, to the project as it holds it. Nothing changes before `restore`. */
export function useRestore({ project, viewer, desktop, backups }: RestoreOptions) {
  const [step, setStep] = useState<RestoreStep>({ at: 'list' });
  const [refusal, setRefusal] = useState<string | null>(null);
  const task = useTask(storageSentence);
  const run = (work: () => Promise<void>) => {
    setRefusal(null);
    task.run(work);
  };

  const take = async (name: string, outcome: OpeningOutcome) => {
    if ('sentence' in outcome) {
      setStep({ at: 'list' });
      setRefusal(`‘${name}’: ${outcome.sentence}`);
    } else if ('locked' in outcome) setStep({ at: 'locked', name, file: outcome.locked });
    else {
      const present = await project.dataset();
      const { dataset } = outcome.opened;
      const comparison = compareDatasets(viewer, present, { ...dataset, ...whatStays(dataset, present) });
      setStep({ at: 'review', backup: outcome.opened, comparison });
    }
  };

  const open = (name: string) =>
    run(async () => {
      const read = await desktop.backups?.read(name);
      if (!read) return;
      if ('problem' in read) return setRefusal(fileProblemSentence(read.problem, read.place));
      await take(name, await openBackup(project, name, new Uint8Array(read.bytes)));
    });

  const openFile = () =>
    run(async () => {
      const chosen = await desktop.chooseFile('copy');
      if (chosen === null) return;
      if ('problem' in chosen) return setRefusal(fileProblemSentence(chosen.problem, chosen.place));
      await take(chosen.name, await openBackup(project, chosen.name, new Uint8Array(chosen.bytes)));
    });

  const unlock = (name: string, file: Uint8Array<ArrayBuffer>, opener: Opener) =>
    run(async () => {
      const outcome = await unlockBackup(project, name, file, opener);
      if ('problem' in outcome) setRefusal(sealedFileProblemSentence(outcome.problem));
      else await take(name, outcome);
    });

  /** `savedFirst`: the name of the file that the user has saved by hand and seen, where no backup is written unasked. */
  const restore = (backup: OpenedBackup, savedFirst: string | null) =>
    run(async () => {
      await savePendingEdits();
      const before = await backups?.backUp('before_restore');
      if (before && 'trouble' in before) {
        const why = 'Nothing was restored, because what is here now could not be backed up first.';
        return setRefusal(`${why} ${troubleSentence(before.trouble)}`);
      }
      const copyId = crypto.randomUUID();
      await project.rewrite((present) =>
        restoredDataset(backup.dataset, present, { viewer, at: Date.now(), copyId, backupAt: backup.at }),
      );
      setStep({ at: 'restored', backup, wayBack: before?.name ?? savedFirst });
    });

  const toList = () => {
    setRefusal(null);
    task.forget();
    setStep({ at: 'list' });
  };
  return { step, running: task.running, problem: refusal ?? task.problem, open, openFile, unlock, restore, toList };
}
