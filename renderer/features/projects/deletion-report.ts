import { counted } from '../../words/counted.ts';
import type { Deleted } from './delete-page.tsx';

/** What became of the backups that this machine knew of, as sentences. */
export function backupLines({ removed, left, place }: Deleted): string[] {
  return [
    ...(removed.length > 0
      ? [`${counted(removed.length, 'backup')} in ${place} ${removed.length === 1 ? 'was' : 'were'} deleted too.`]
      : []),
    ...(left.length > 0
      ? [
          `${counted(left.length, 'backup')} in ${place} ${left.length === 1 ? 'is left. It opens' : 'are left. They open'} with the passphrase or the recovery code of the project.`,
        ]
      : []),
  ];
}

/** Packs that may lie elsewhere, as sentences. The projects that coders opened from them are theirs, and go on. */
export function packLines({ packs }: Deleted): string[] {
  return packs.map((line) => `${line}: where they were put, and on the computers they were sent to.`);
}

/** What may still hold something of the project, out of the program's reach. */
export const outOfReachLines: readonly string[] = [
  'Exports, saved copies and the file of the import are where you put them.',
  'Backups that anybody saved by hand are where they were put.',
  'Backups that your organisation makes of this computer’s disk keep it until they are overwritten: ask whoever runs them.',
];

/** The report of a deletion as a text file, to be kept by whoever answers for the data. */
export function deletionReportText(deleted: Deleted): string {
  const { label, at, left, problem } = deleted;
  return [
    'Deletion of a project',
    '',
    `Project: ${label}`,
    `When: ${new Date(at).toISOString()}`,
    '',
    'Its keys and everything it held are gone from this computer.',
    '',
    ...backupLines(deleted).map((line) => `- ${line}`),
    ...(problem ? [`- Backups are still there. ${problem}`] : []),
    ...left.map((name) => `    ${name}`),
    '',
    'Out of the program’s reach: please see to it',
    ...[...packLines(deleted), ...outOfReachLines].map((line) => `[ ] ${line}`),
    '',
  ].join('\r\n');
}
