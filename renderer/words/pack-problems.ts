import type { PackProblem, PackProblemCode } from '../domain/exchange/pack/pack.ts';

/** The file as a sentence begins with it, and what is known of the problem. */
type Sentence = (file: string, problem: PackProblem) => string;

const askAnew = 'Ask whoever sent it to make it anew.';

const sentences: Readonly<Record<PackProblemCode, Sentence>> = {
  not_a_pack: (file) =>
    `${file} is not a pack of Outcome Coder. Choose the file that was sent to you; its name ends in ‘.age’.`,
  wrong_kind: (_file, { details }) =>
    details?.found === 'coding'
      ? 'This is a coding pack, made by a lead for a coder. Here a return pack is wanted: choose the file that the coder sent back.'
      : 'This is a return pack, made by a coder for the lead. Here a coding pack is wanted: choose the file that the lead sent.',
  wrong_passphrase: () =>
    'The passphrase does not open this pack. Ask the lead for the passphrase of this pack; it is not your own passphrase. Check Caps Lock and the keyboard language too.',
  not_for_this_key: (file) =>
    `${file} was sealed for another key than those of this project. Send its coder a new coding pack; the return that they make with it will open here.`,
  cut_off: (file) =>
    `${file} ends too soon: it was cut off, or it is still being copied. Wait until it is there in full, or ask for it to be sent again.`,
  altered: (file) => `${file} was altered after it was made, so none of it was taken. Ask for it to be sent again.`,
  too_costly: (file) =>
    `Trying a passphrase on ${inside(file)} would take this computer too long. Outcome Coder does not make such files. ${askAnew}`,
  too_large: (file) => `${file} holds more than a pack can, which is 128 MB, so it was not opened. ${askAnew}`,
  out_of_memory: () =>
    'This computer has not enough free memory to try the passphrase, which takes 270 MB. Close other programs and try again.',
  newer_version: (file) =>
    `${file} was made by a newer version of Outcome Coder. Open it with that version, or ask for a pack made with this one.`,
  dated_ahead: (file, { details }) =>
    `${file} says that it was made more than a day from now, so it was not opened. The clock of ${details?.kind === 'return' ? 'the coder’s' : 'the lead’s'} computer is wrong, or that of yours. Put it right, and if it was not yours, ask for the file to be made anew.`,
  invalid_record: (file, { place }) => unsound(`${file} holds a record that is not well formed (${place}).`),
  repeated_id: (file, { place }) => unsound(`${file} holds a record twice (${place}).`),
  unknown_reference: (file, { place }) => unsound(`${file} holds a record that points to nothing (${place}).`),
  text_changed: (file, { place }) => unsound(`${file} holds a narrative that is not the one that it names (${place}).`),
  span_outside_text: (file, { place }) =>
    unsound(`${file} holds a coded segment that lies outside its text (${place}).`),
  others_work: (file, { place }) => unsound(`${file} holds what is not its coder’s own (${place}).`),
};

/** What to tell the user about a file that does not open as a pack: what happened, and what to do. Nothing of it was taken. */
export function packProblemSentence(problem: PackProblem, fileName?: string): string {
  return sentences[problem.code](fileName === undefined ? 'This file' : `‘${fileName}’`, problem);
}

function unsound(fault: string): string {
  return `${fault} None of it was taken. ${askAnew}`;
}

function inside(file: string): string {
  return file === 'This file' ? 'this file' : file;
}
