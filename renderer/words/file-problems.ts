import type { FileProblem } from '../../electron/contract.ts';

const sentences: Readonly<Record<FileProblem, (place: string) => string>> = {
  no_space: (place) => `There is not enough free space to save ‘${place}’. Free some, or choose another folder.`,
  read_only: (place) =>
    `‘${place}’ cannot be opened or changed: it is protected, or another program has it open. Close that program, or choose another folder.`,
  too_large: (place) => `‘${place}’ is larger than 400 MB, which is more than this program takes.`,
  missing: (place) => `‘${place}’ is no longer there. It may have been moved, or its drive taken out.`,
  failed: (place) => `‘${place}’ could not be read or saved. Nothing of the file was changed. Try another folder.`,
};

/** What to tell the user about a file that could not be read or written; `place` as the outcome gives it. */
export function fileProblemSentence(problem: FileProblem, place: string): string {
  return sentences[problem](place);
}
