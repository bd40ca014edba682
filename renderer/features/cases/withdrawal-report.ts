import { copyProblemSentence } from '../../words/copy-words.ts';
import { counted } from '../../words/counted.ts';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { sealedFileProblemSentence } from '../../words/sealed-file-problems.ts';
import {
  erasedLines,
  mentionLines,
  type OutOfReach,
  type Remainder,
  remainders,
} from '../../words/withdrawal-words.ts';
import type { BackupRefusal, FolderResult } from './backup-withdrawal.ts';
import type { WithdrawalOutcome } from './withdraw-everywhere.ts';

/** What a report is made of. The case id is in it: nothing of it is kept in the program. */
export interface WithdrawalFacts {
  readonly caseId: string;
  readonly caseHash: string;
  readonly projectLabel: string;
  readonly by: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly outcome: WithdrawalOutcome;
  readonly outOfReach: OutOfReach;
}

/** The report of a withdrawal, for the screen and for a file. */
export interface WithdrawalReport {
  readonly erased: readonly string[];
  readonly backups: readonly string[];
  /** Backups that are as they were and may hold the case, each with the reason; or the folder itself. */
  readonly backupsLeft: readonly string[];
  /** What is left inside the project that somebody should look at. */
  readonly toLookAt: readonly string[];
  readonly remainders: readonly Remainder[];
}

/** Puts a withdrawal into sentences. */
export function withdrawalReport({ outcome, outOfReach }: WithdrawalFacts): WithdrawalReport {
  const { erased, mentions, leftBehind, folder } = outcome;
  return {
    erased: erasedLines(erased),
    ...backupLines(folder),
    toLookAt: [...mentionLines(mentions), ...(leftBehind > 0 ? [leftBehindSentence(leftBehind)] : [])],
    remainders: remainders(outOfReach),
  };
}

/** The report as a text file. Its last lines say how the case can be known again without its id being kept. */
export function withdrawalReportText(facts: WithdrawalFacts): string {
  const report = withdrawalReport(facts);
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`);
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);
  return [
    'Withdrawal of a case',
    '',
    `Case: ${facts.caseId}`,
    `Project: ${facts.projectLabel}`,
    `Withdrawn by: ${facts.by}`,
    `When: ${new Date(facts.at).toISOString()}`,
    ...part('Erased from the project', list(report.erased)),
    ...part('Backups', list(report.backups)),
    ...part('Backups that may still hold the case', list(report.backupsLeft)),
    ...part('To look at in the project', list(report.toLookAt)),
    ...part(
      'Out of the program’s reach: please see to it',
      report.remainders.flatMap(({ place, advice }) => [`[ ] ${place}`, `    ${advice}`]),
    ),
    '',
    `What the project keeps: the date, who withdrew the case, and a fingerprint by which it is known again in a file`,
    `(SHA-256 of project id, line feed, case id): ${facts.caseHash}`,
    '',
  ].join('\r\n');
}

function backupLines(folder: FolderResult): Pick<WithdrawalReport, 'backups' | 'backupsLeft'> {
  if (folder === null) return { backups: [], backupsLeft: [] };
  if ('problem' in folder) {
    return { backups: [], backupsLeft: [fileProblemSentence(folder.problem, folder.place)] };
  }
  const of = (outcome: string) => folder.backups.filter((backup) => backup.outcome === outcome).length;
  const rewritten = of('rewritten');
  const without = of('without_case');
  const backups = [
    ...(rewritten > 0
      ? [
          `${counted(rewritten, 'backup')} in ‘${folder.place}’ ${rewritten === 1 ? 'was' : 'were'} written anew without the case, and the old deleted`,
        ]
      : []),
    ...(without > 0 ? [`${counted(without, 'backup')} in ‘${folder.place}’ did not hold the case`] : []),
    ...(folder.backups.length === 0 ? [`There was no backup of this project in ‘${folder.place}’`] : []),
  ];
  const backupsLeft = folder.backups.flatMap((backup) =>
    backup.outcome === 'left' ? [`‘${backup.name}’: ${refusalSentence(backup.refusal)}`] : [],
  );
  return { backups, backupsLeft };
}

function refusalSentence(refusal: BackupRefusal): string {
  switch (refusal.kind) {
    case 'file':
      return fileProblemSentence(refusal.problem, refusal.place);
    case 'sealed':
      return sealedFileProblemSentence(refusal.problem);
    case 'copy':
      return copyProblemSentence(refusal.problem);
    case 'not_read_back':
      return 'A new one was written and could not be read back, so the old one was left as it is.';
  }
}

/** What the lead is told of records that the project written anew has left behind. */
function leftBehindSentence(records: number): string {
  return `${counted(records, 'record')} of the project could not be read, so nobody can tell whether ${records === 1 ? 'it was' : 'they were'} of this case. Written anew, the project no longer holds ${records === 1 ? 'it' : 'them'}.`;
}
