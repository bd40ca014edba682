import type { Desktop } from '../../desktop/desktop.ts';
import { counted } from '../../words/counted.ts';
import type { WaysIn } from '../../words/protection-words.ts';

/** Who can read what lies in a place: nobody without the key, whoever can use this computer, or anybody who has it. */
export type Reading = 'encrypted' | 'key_here' | 'readable';

export interface StoredPlace {
  readonly what: string;
  readonly where: string;
  readonly reading: Reading;
  readonly note?: string;
}

/** Places of one kind, under a heading of their own. */
export interface StoredPlaces {
  readonly heading: string;
  readonly places: readonly StoredPlace[];
}

/** Where backups lie, as far as the program knows. */
export interface KnownBackups {
  readonly place: string;
  readonly isUsersChoice: boolean;
  /** Of this project. */
  readonly count: number;
}

interface Circumstances {
  readonly desktopKind: Desktop['kind'];
  readonly ways: WaysIn;
  /** Whether each project lies in files of its own, which go when it is deleted. */
  readonly apart: boolean;
  /** `null`: the program has no folder of them, or cannot see it now. */
  readonly backups: KnownBackups | 'looking' | null;
}

/** Everything that is kept of a project, where, and whether it can be read there. */
export function storedPlaces(circumstances: Circumstances): StoredPlaces[] {
  return [
    { heading: 'Inside the program', places: insidePlaces(circumstances) },
    { heading: 'Files that the program writes', places: filePlaces(circumstances) },
    { heading: 'Outside the program', places: outsidePlaces },
  ];
}

const apartWords = 'each project in a storage folder of its own, which is deleted with it';
const keyApart =
  'A storage folder of its own, deleted with the project, and replaced when the passphrase or the code changes';
const together =
  'in the same files as other projects: this browser has no others, and what is deleted goes from them only in time';

function insidePlaces({ desktopKind, ways, apart }: Circumstances): StoredPlace[] {
  const home = desktopKind === 'electron' ? 'The program’s folder in your user profile' : 'The profile of this browser';
  const chosenFolder: StoredPlace = {
    what: 'The paths of the folders for backups and of the team, if you chose them',
    where: home,
    reading: 'readable',
  };
  return [
    {
      what: 'Narratives, case ids, attributes, coding, memos, names of people, the project’s full name, codebooks, history',
      where: `${home}; ${apart ? apartWords : together}`,
      reading: ways.passphrase ? 'encrypted' : 'key_here',
    },
    {
      what: 'A draft of the codebook, until it is saved as a revision or discarded',
      where: `${home}; on this computer alone, in no backup and no pack`,
      reading: ways.passphrase ? 'encrypted' : 'key_here',
    },
    {
      what: 'The project’s key',
      where: apart ? keyApart : `${home}; ${together}`,
      ...keyReading(ways),
    },
    {
      what: 'The label, when the project was made, opened and backed up, when packs were made and taken in, and whether it has a passphrase',
      where: 'The list of projects',
      reading: 'readable',
      note: 'So choose a label that names nobody.',
    },
    {
      what: 'How many records there are, how large they are and when they were written',
      where: home,
      reading: 'readable',
    },
    {
      what: 'Colours, text size, keys, when to lock and to back up',
      where: `${home}; nothing of any project is in it`,
      reading: 'readable',
    },
    {
      what: 'The place you return to after unlocking: random ids and a position, no word',
      where: 'The session of this window',
      reading: 'readable',
    },
    ...(desktopKind === 'electron' ? [chosenFolder] : []),
  ];
}

function keyReading({ passphrase, machine }: WaysIn): Pick<StoredPlace, 'reading' | 'note'> {
  if (passphrase) return { reading: 'encrypted', note: 'Twice: once by the passphrase and once by the recovery code.' };
  if (machine?.keptBy === 'system')
    return { reading: 'key_here', note: 'Encrypted by this computer’s system for your user account.' };
  return { reading: 'readable', note: 'Whoever has the disk has the key.' };
}

function filePlaces({ desktopKind, backups }: Circumstances): StoredPlace[] {
  return [
    {
      what: desktopKind === 'electron' ? backupsWithCount(backups) : 'Backups, which you save by hand',
      where: backupsWhere(desktopKind, backups),
      reading: 'encrypted',
      note: 'Its name tells the label and the time; its first lines, when the passphrase and the code were set.',
    },
    {
      what: 'Saved copies of the project',
      where: 'Where whoever saved them put them; the history lists when',
      reading: 'encrypted',
      note: 'Each opens with the passphrase and the recovery code of its time.',
    },
    {
      what: 'Coding packs: narratives, case ids and attributes, the codebook, and one coder’s own work',
      where: 'Where whoever made them put them, and wherever they were sent; under Team the lead finds each',
      reading: 'encrypted',
      note: 'Whoever has the file and its passphrase reads them. Its name tells the label, initials and the day.',
    },
    {
      what: 'Return packs: one coder’s own work, and narratives where the coder was asked for them',
      where: 'Where whoever made them put them, and wherever they were sent; under Team the lead finds each',
      reading: 'encrypted',
      note: 'Only the lead’s key opens them, which lies in the project and its backups.',
    },
    {
      what: 'Exports: CSV files with quotes, memos, attributes and names of coders',
      where: 'Where whoever saved them put them; the program keeps no list',
      reading: 'readable',
    },
    {
      what: 'Reports of an import or a withdrawal',
      where: 'Where whoever saved them put them',
      reading: 'readable',
      note: 'Case ids stand in them.',
    },
  ];
}

function backupsWithCount(backups: Circumstances['backups']): string {
  return backups && backups !== 'looking' ? `Backups: ${counted(backups.count, 'file')} of this project` : 'Backups';
}

function backupsWhere(desktopKind: Desktop['kind'], backups: Circumstances['backups']): string {
  if (desktopKind === 'browser')
    return 'Where you put them; the browser’s folder for downloads keeps what you leave there';
  if (backups === 'looking') return 'Looking…';
  if (!backups) return 'A folder that cannot be read now: look under Backups';
  return backups.isUsersChoice
    ? `‘${backups.place}’, the folder that you chose`
    : `‘${backups.place}’. If your documents are copied to a cloud (OneDrive, iCloud), these files go there too, encrypted: choose another folder under Backups if that may not be`;
}

const outsidePlaces: readonly StoredPlace[] = [
  {
    what: 'The file that narratives were imported from',
    where: 'Where it was; the program read it and left it as it is',
    reading: 'readable',
    note: 'Delete it, or keep it where your approval says.',
  },
  { what: 'Printed pages, written notes, the recovery code on paper', where: 'Wherever they are', reading: 'readable' },
  {
    what: 'Backups that the computer or your organisation makes of the disk',
    where: 'Ask whoever runs them',
    reading: 'encrypted',
    note: 'They keep the project as it was, with the passphrase of then. Without a passphrase, the key may be in them.',
  },
];
