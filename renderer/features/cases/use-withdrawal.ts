import { useState } from 'react';
import type { BackupFolder } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import { caseHash } from '../../domain/exchange/text-hash.ts';
import { unbroken } from '../../editor/pending-edits.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { useTask } from '../../ui/use-task.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import type { OutOfReach } from '../../words/withdrawal-words.ts';
import { type WithdrawalStep, withdrawEverywhere, withdrawFromFolder } from './withdraw-everywhere.ts';
import type { WithdrawalFacts } from './withdrawal-report.ts';

interface WithdrawalUse {
  readonly project: OpenProject;
  readonly viewer: Pick<Coder, 'id' | 'name'>;
  readonly folder: BackupFolder | null;
  readonly caseId: string;
}

/** The course of a withdrawal: what is going on, why it failed, and in the end what it came to. */
export function useWithdrawal({ project, viewer, folder, caseId }: WithdrawalUse) {
  const [step, setStep] = useState<WithdrawalStep | null>(null);
  const [facts, setFacts] = useState<WithdrawalFacts | null>(null);
  const task = useTask(storageSentence);
  const withdraw = (outOfReach: OutOfReach) =>
    task.run(async () => {
      const { id, label } = project.state().project;
      const by = { coderId: viewer.id, at: Date.now(), caseHash: await caseHash(id, caseId) };
      try {
        const outcome = await unbroken(() => withdrawEverywhere(project, folder, { caseId, ...by }, setStep));
        setFacts({
          caseId,
          caseHash: by.caseHash,
          projectLabel: label,
          by: viewer.name,
          at: by.at,
          outcome,
          outOfReach,
        });
      } finally {
        setStep(null);
      }
    });
  /** Tries the backups again that could not be changed; the folder may be there by now. */
  const retryBackups = ({ caseId, caseHash, at, outcome }: WithdrawalFacts) =>
    task.run(async () => {
      if (!folder) return;
      const earlier = outcome.folder && 'backups' in outcome.folder ? outcome.folder.backups : [];
      const withdrawal = { caseId, caseHash, at, coderId: viewer.id };
      const tried = await unbroken(() => withdrawFromFolder(project, folder, withdrawal, earlier, () => undefined));
      setFacts((known) => known && { ...known, outcome: { ...known.outcome, folder: tried } });
    });
  return { step, facts, running: task.running, problem: task.problem, withdraw, retryBackups };
}
