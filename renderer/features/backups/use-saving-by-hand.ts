import { useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import type { SealedFileReason } from '../../storage/vault/sealed-file.ts';
import { useTask } from '../../ui/use-task.ts';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { noteBackedUp } from './backed-up.ts';
import { takeSnapshot } from './write-backup.ts';

/** A backup that was handed to the browser. Whether it arrived only the user can see. */
export interface HandedOver {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly seq: number;
  /** Of the project when it was saved: after a restore, the file no longer holds what is here. */
  readonly copyId: string;
  /** Whether the user has seen it, so that it counts as a backup. */
  readonly isThere: boolean;
}

/** Saves backups as downloads, where no folder can be written to. One counts once the user says that it is there. */
export function useSavingByHand(project: OpenProject, desktop: Desktop, appVersion: string) {
  const [handedOver, setHandedOver] = useState<HandedOver | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const task = useTask(storageSentence);

  const save = (reason: SealedFileReason) =>
    task.run(async () => {
      setRefusal(null);
      setHandedOver(null);
      const at = Date.now();
      const { name, file, facts } = await takeSnapshot(project, { reason, appVersion, at });
      const saved = await desktop.saveFile({ name, bytes: file });
      if (saved === null) return;
      if ('problem' in saved) setRefusal(fileProblemSentence(saved.problem, saved.place));
      else setHandedOver({ name: saved.place, at, seq: facts.lastSeq, copyId: facts.copyId, isThere: false });
    });

  /** Notes the backup in the list of projects, on the user's word. */
  const confirm = (file: HandedOver) =>
    task.run(async () => {
      await noteBackedUp(project.id, { at: file.at, seq: file.seq });
      setHandedOver({ ...file, isThere: true });
    });

  return {
    running: task.running,
    problem: refusal ?? task.problem,
    handedOver,
    save,
    confirm,
    forget: () => setHandedOver(null),
  };
}
