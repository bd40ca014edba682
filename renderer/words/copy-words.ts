import type { CopyProblem, CopyProblemCode } from '../domain/exchange/copy/copy-file.ts';

const UNSOUND = 'It was not opened. Use another copy if you have one, and keep this file.';

const sentences: Readonly<Record<CopyProblemCode, (problem: CopyProblem) => string>> = {
  not_a_copy: () =>
    'This file is not a copy of a project. Choose one that was made with ‘Save a copy’ or ‘Save a backup’.',
  damaged: () =>
    'This copy is damaged: it was cut off or changed after it was saved. It was not opened. Use another copy if you have one.',
  newer_version: () => 'A newer version of Outcome Coder made this copy. Open it with that version.',
  too_large: () => 'This file is larger than any copy that can be opened.',
  invalid_record: ({ place, details }) =>
    `This copy holds a record that is not well formed (${place}: ${details?.reason}). ${UNSOUND}`,
  repeated_id: ({ place }) => `This copy holds a record twice (${place}). ${UNSOUND}`,
  unknown_reference: ({ place }) => `This copy holds a record that points to nothing (${place}). ${UNSOUND}`,
  text_changed: ({ place }) => `A narrative in this copy is not the one that was imported (${place}). ${UNSOUND}`,
  span_outside_text: ({ place }) => `A coded segment in this copy lies outside its text (${place}). ${UNSOUND}`,
  journal_out_of_order: ({ place }) => `The history in this copy is out of order (${place}). ${UNSOUND}`,
  journal_beyond_scope: ({ place }) =>
    `An entry of the history in this copy changes another record than it names (${place}). ${UNSOUND}`,
};

const tableEnding = /\.(?:csv|tsv|xlsx|xls|ods)$/i;

/** Why a copy cannot be opened, and what to do. `fileName`: as the user chose it; a table that was taken for a copy is known by it. */
export function copyProblemSentence(problem: CopyProblem, fileName = ''): string {
  if (problem.code === 'not_a_copy' && tableEnding.test(fileName)) {
    return 'This looks like a table. Bring it in under Import.';
  }
  return sentences[problem.code](problem);
}
