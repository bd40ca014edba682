import type { Problem } from '../../codebook/problem.ts';
import { vaultProblemSentence } from './vault-problems.ts';

/** One or two sentences for each code of `sealedFileProblemCodes`: what happened, and what to do. */
const sentences: Readonly<Record<string, string>> = {
  not_sealed: 'This is not a copy or backup of Outcome Coder. Choose a file whose name ends in ‘.outcomes’.',
  damaged:
    'This file was altered or cut off after it was made, so none of it was taken. Choose another backup, or copy the file here anew.',
  newer_version: 'A newer version of Outcome Coder made this file. Open it with that version.',
  too_large: 'This file holds more than 400 MB, which is more than this program takes. Nothing of it was opened.',
  other_key:
    'This file belongs to another project, or to one that was protected anew since. Open it from the list of projects with its own passphrase or recovery code.',
};

/** What a way in says that does not open a file; the rest it says as of a project. */
const ofWaysIn: Readonly<Record<string, string>> = {
  wrong_passphrase:
    'The passphrase does not open this file. It opens with the passphrase that the project had when the file was made, or with the recovery code of that time. Check Caps Lock and the keyboard language too.',
  no_passphrase:
    'This file was made from a project without a passphrase. It opens with the recovery code of that project.',
  wrong_recovery_code:
    'This is a recovery code, but not the one of this file. It opens with the code that the project had when the file was made.',
  not_this_machine: 'A file opens with a passphrase or a recovery code only. Give one of them.',
  damaged_vault: 'This file was altered or cut off after it was made, so none of it was taken. Choose another backup.',
};

/** What to tell the user about a copy or backup that does not open. Throws for a code that a sealed file does not have. */
export function sealedFileProblemSentence(problem: Problem): string {
  return sentences[problem.code] ?? ofWaysIn[problem.code] ?? vaultProblemSentence(problem);
}
