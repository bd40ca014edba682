import type { Problem } from '../../codebook/problem.ts';

/** One sentence or two for each code of `storageProblemCodes`: what happened, whether work is safe, what to do. */
const sentences: Readonly<Record<string, (problem: Problem) => string>> = {
  open_elsewhere: ({ place }) => `‘${place}’ is open in another window. Close it there, or work on in that window.`,
  not_found: () => 'This project is no longer on this computer. If you have saved a copy, open that.',
  newer_app: () =>
    'A newer version of Outcome Coder wrote this project. It was left as it is. Open it with the newer version.',
  damaged_record: ({ details, place }) =>
    `${recordName(details?.table, place)} cannot be read. It was set aside and is left as it is; everything else is here.`,
  missing_record: ({ details, place }) =>
    `${recordName(details?.table, place)} is missing from the disk, though nobody removed it in this program. Everything else is here. A backup may still hold it.`,
  replayed_record: ({ details, place }) =>
    `${recordName(details?.table, place)} is an older state than was saved last. It was set aside and is left as it is; everything else is here. A backup may hold the newer one.`,
  unexpected_record: ({ details, place }) =>
    `${recordName(details?.table, place)} lies on the disk although this program did not write it there. It was set aside; everything else is here.`,
  damaged_manifest: () =>
    'The list of what this project should hold cannot be read. The project opens, but missing or older records cannot be noticed this time. Compare it with a backup.',
  not_sealed: () => 'This project is not encrypted yet. Choose how to protect it, then it opens.',
  cannot_revert: () => 'This cannot be reverted as a whole any more: part of what it changed has been changed since.',
  damaged_project: () =>
    'The heart of this project cannot be read, so it was not opened, and nothing in it was changed. If you have saved a copy, open that.',
  cannot_undo: () => 'This cannot be undone any more: what it changed has been used or changed since.',
  seen_since: () =>
    'Finishing cannot be undone here, because others’ coding of this narrative is open to you by now. Reopen it instead: the history notes that.',
  seen_since_redo: () =>
    'Reopening cannot be redone here, because others’ coding of this narrative is open to you by now. Reopen it anew instead: the history notes that.',
  no_space: () => 'The disk is full, so this was not saved. Free some space and do it again; all earlier work is safe.',
  closed: () => 'The project was closed, so this was not saved. Open it again; all earlier work is safe.',
  shut: () =>
    'The browser has closed the storage of this project, most likely because the disk is full, so this was not saved. Free some space and do it again; all earlier work is safe.',
  write_failed: ({ details }) => `This could not be saved (${details?.cause}). Do it again; all earlier work is safe.`,
  read_failed: ({ details }) => `The project could not be read (${details?.cause}). Nothing in it was changed.`,
};

const recordNames: Readonly<Record<string, string>> = {
  project: 'The record of the project',
  schemes: 'A codebook',
  coders: 'The record of a coder, with that coder’s coding,',
  cases: 'The attributes of a case',
  heads: 'A narrative, with its coding,',
  texts: 'The text of a narrative',
  sheets: 'One coder’s coding of a narrative',
  rounds: 'A round',
  assignments: 'An assignment',
  decisions: 'A ruling',
  proposals: 'A proposal for the codebook',
  packs: 'The record of a pack',
  packKeys: 'A key for return packs',
  openings: 'The record of an early opening',
  withdrawals: 'The record of a withdrawn case',
  changes: 'An entry of the history',
  received: 'Part of a colleague’s history',
};

function recordName(table: unknown, place: string): string {
  return recordNames[String(table)] ?? `A record (${place})`;
}

/** What to tell the user about a problem of storage. Throws for a code that storage does not have. */
export function storageProblemSentence(problem: Problem): string {
  const sentence = sentences[problem.code];
  if (!sentence) throw new Error(`No sentence for the storage problem ${problem.code}`);
  return sentence(problem);
}

/** The same for an error that storage threw; `null` for any other, which is a bug. */
export function storageSentence(error: unknown): string | null {
  return isStorageError(error) ? storageProblemSentence(error.problem) : null;
}

/** Knows it by its name, since `words/` imports nothing of the other helpers. */
function isStorageError(error: unknown): error is Error & { readonly problem: Problem } {
  return error instanceof Error && error.name === 'StorageError';
}
