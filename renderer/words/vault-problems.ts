import type { Problem } from '../../codebook/problem.ts';

/** One or two sentences for each code of `vaultProblemCodes`: what happened, and what to do. */
const sentences: Readonly<Record<string, string>> = {
  wrong_passphrase:
    'The passphrase does not open this project. Check Caps Lock and the keyboard language, or use the recovery code.',
  no_passphrase:
    'This project has no passphrase. Open it on the computer that keeps its key, or use the recovery code.',
  wrong_recovery_code:
    'This is a recovery code, but not the one of this project. Compare it with the label on your printout; if a new code was made since, only the new one opens it.',
  mistyped_recovery_code:
    'This is not a complete recovery code: a character is wrong, missing or too many. Compare it with your printout, group by group. It has six groups of five.',
  not_this_machine:
    'The key of this project is not here: it lies with another computer, user account or browser profile. Open the project there, or use the recovery code.',
  damaged_vault:
    'What is stored for opening this project in this way was altered or cut off. Try the other way, passphrase or recovery code; if neither works, open a backup.',
};

/** What to tell the user about a project that does not open. Throws for a code that a vault does not have. */
export function vaultProblemSentence({ code }: Problem): string {
  const sentence = sentences[code];
  if (!sentence) throw new Error(`No sentence for the problem ${code} of a vault`);
  return sentence;
}
