import type { BackupFolder } from '../../desktop/desktop.ts';
import type { Erased } from '../../domain/coding/erase-case.ts';
import { type CaseMentions, caseMentions } from '../../domain/coding/mentions.ts';
import { withdrawCase } from '../../domain/coding/withdraw-case.ts';
import { backupEnding } from '../../domain/exchange/backup-name.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import type { StorageProblem } from '../../storage/storage-problem.ts';
import type { BackupResult, FolderResult } from './backup-withdrawal.ts';
import { type CaseWithdrawal, withdrawFromBackup } from './withdraw-from-backup.ts';

/** What is going on: a backup of so many, or the project itself. */
export type WithdrawalStep =
  | { readonly at: 'backups'; readonly done: number; readonly total: number }
  | { readonly at: 'project' };

/** What a withdrawal came to. */
export interface WithdrawalOutcome {
  readonly erased: Erased;
  readonly mentions: CaseMentions;
  /** Records that could not be read, whosever they were: the project written anew leaves them behind. */
  readonly leftBehind: number;
  readonly folder: FolderResult;
}

const setAside: ReadonlySet<string> = new Set(['damaged_record', 'replayed_record', 'unexpected_record']);

/** How many records could not be read or are missing, of whatever case: a project written anew is without them for good. */
export function recordsAtRisk(problems: readonly StorageProblem[]): number {
  return problems.filter(({ code }) => setAside.has(code) || code === 'missing_record').length;
}

/**
 * Withdraws a case from the backups in the folder and then from the project. In this order, because a withdrawal that is
 * cut short is then begun again from the case that is still there; backups that were made meanwhile are gone through at
 * the end. Throws what `rewrite` throws: then the case is still in the project.
 */
export async function withdrawEverywhere(
  project: OpenProject,
  folder: BackupFolder | null,
  withdrawal: CaseWithdrawal,
  onStep: (step: WithdrawalStep) => void,
): Promise<WithdrawalOutcome> {
  const { caseId, ...by } = withdrawal;
  const before = folder && (await withdrawFromFolder(project, folder, withdrawal, [], onStep));
  onStep({ at: 'project' });
  const made: Omit<WithdrawalOutcome, 'folder'>[] = [];
  await project.rewrite((present) => {
    const { dataset, erased } = withdrawCase(present, caseId, by);
    const leftBehind = project.problems().filter(({ code }) => setAside.has(code)).length;
    made.push({ erased, mentions: caseMentions(dataset, caseId), leftBehind });
    return dataset;
  });
  const [inProject] = made;
  if (!inProject) throw new Error('The project was rewritten without being asked for anything new');
  const earlier = before && 'backups' in before ? before.backups : [];
  const after = folder && (await withdrawFromFolder(project, folder, withdrawal, earlier, onStep));
  return { ...inProject, folder: after };
}

/**
 * Goes through all backups but those that are known to be without the case by now; one that was left is tried again.
 * `earlier`: what came of them before.
 */
export async function withdrawFromFolder(
  project: OpenProject,
  folder: BackupFolder,
  withdrawal: CaseWithdrawal,
  earlier: readonly BackupResult[],
  onStep: (step: WithdrawalStep) => void,
): Promise<FolderResult> {
  const listed = await folder.list(backupEnding(project.id));
  if ('problem' in listed) return listed;
  const done = earlier.filter(({ outcome }) => outcome !== 'left');
  const clean = new Set(done.map((result) => (result.outcome === 'rewritten' ? result.newName : result.name)));
  const names = listed.files.map(({ name }) => name).filter((name) => !clean.has(name));
  const backups = [...done];
  for (const [index, name] of names.sort().entries()) {
    onStep({ at: 'backups', done: index, total: names.length });
    backups.push(await withdrawFromBackup(project, folder, name, withdrawal));
  }
  return { place: listed.place, backups };
}
