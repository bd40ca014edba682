import type { Erased } from '../domain/coding/erase-case.ts';
import type { CaseMentions } from '../domain/coding/mentions.ts';
import { counted } from './counted.ts';

/** What is known, before a withdrawal and after it, of places that the program cannot reach. */
export interface OutOfReach {
  /** Names of the files that the case came from. */
  readonly sourceFiles: readonly string[];
  /** When copies of the project were saved, in milliseconds since 1970; `null` if the history could not be read. */
  readonly copiesSavedAt: readonly number[] | null;
  /** The folder of backups, as the user knows it; `null` where backups are saved by hand. */
  readonly backupPlace: string | null;
  /** Packs that hold the case: who got or sent each, when (milliseconds since 1970) and its file name. */
  readonly packs: readonly PackWithCase[];
}

export interface PackWithCase {
  readonly kind: 'coding' | 'return';
  readonly coder: string;
  readonly madeAt: number;
  readonly fileName: string;
}

/** A place that may still hold the case, and what to do about it. */
export interface Remainder {
  readonly place: string;
  readonly advice: string;
}

const MOST_DATES = 12;
/** In UTC, as in every file that the program writes. */
const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Where the case may still be, outside the program. */
export function remainders({ sourceFiles, copiesSavedAt, backupPlace, packs }: OutOfReach): Remainder[] {
  return [
    { place: sourcePlace(sourceFiles), advice: 'Delete the row of this case in it, or the file, and empty the bin.' },
    { place: copiesPlace(copiesSavedAt), advice: 'Delete them where they lie, and save a new copy if you need one.' },
    ...packs.map(packRemainder),
    {
      place: 'Exported files (CSV) and whatever was made from them',
      advice:
        'The program keeps no list of exports. Delete the rows of this case, or export again and delete the old files.',
    },
    {
      place:
        backupPlace === null
          ? 'Backups that were saved by hand from this window'
          : 'Backups that lie in another folder, because it was used before or they were moved there',
      advice: 'Delete them by hand. A backup without the case can be made on the Backups page.',
    },
    {
      place: 'The project on other people’s computers, opened there from a copy',
      advice: 'Ask each of them to withdraw the case there too.',
    },
    {
      place: 'Backups that the computer or your organisation makes of the disk',
      advice:
        'Ask whoever runs them how long they keep files. What they hold of the project is encrypted, unless they are from before it was protected.',
    },
    {
      place: 'Parts of the disk that the project used before',
      advice:
        'They are encrypted, unless they are from before the project was protected, and are written over in time.',
    },
  ];
}

function packRemainder({ kind, coder, madeAt, fileName }: PackWithCase): Remainder {
  const made = `made on ${dates.format(madeAt)}: ‘${fileName}’`;
  return kind === 'coding'
    ? {
        place: `The coding pack for ${coder}, ${made}`,
        advice: `Delete the file wherever it lies. Send ${coder} a newer pack: it erases the case from their project too.`,
      }
    : {
        place: `The return pack of ${coder}, ${made}`,
        advice: 'Delete the file wherever it lies, also in the team folder.',
      };
}

function sourcePlace(files: readonly string[]): string {
  if (files.length === 0) return 'The file that the case was imported from';
  return `The ${files.length === 1 ? 'file' : 'files'} that the case was imported from: ${quoted(files)}`;
}

function copiesPlace(savedAt: readonly number[] | null): string {
  if (savedAt === null) return 'Copies of the project that were saved';
  if (savedAt.length === 0) return 'Copies of the project (the history knows of none that was saved)';
  const days = [...new Set(savedAt.map((at) => dates.format(at)))];
  const more = days.length - MOST_DATES;
  const shown = days.slice(-MOST_DATES).join('; ');
  return `Copies of the project, saved on ${shown}${more > 0 ? `; and on ${counted(more, 'earlier day')}` : ''}`;
}

/** What went with the case, in the order of a report. */
export function erasedLines({ narratives, codings, memos, coders, changes }: Erased): string[] {
  return [
    `${counted(narratives, 'narrative')}, and the attributes of the case`,
    coders === 0
      ? 'No coding: nobody had begun to code the case'
      : `${counted(codings, 'coded segment')} and ${counted(memos, 'memo')} by ${counted(coders, 'coder')}`,
    `What ${counted(changes, 'change')} in the history said of it. That something was done, by whom and when, stays.`,
  ];
}

/** Where the case id still stands in the project, as sentences; none if it does not. */
export function mentionLines({ caseIds, memos }: CaseMentions): string[] {
  const inTexts = `The id of this case stands in a text or an attribute of ${counted(caseIds.length, 'other case')}: ${quoted(caseIds)}.`;
  const inMemos = `${counted(memos, 'memo')} on other cases ${memos === 1 ? 'has' : 'have'} the id of this case in it. Whose is not told here, because that coding may still be hidden from you: ask each coder to search their memos.`;
  return [...(caseIds.length > 0 ? [inTexts] : []), ...(memos > 0 ? [inMemos] : [])];
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `‘${name}’`).join(', ');
}
