import { markedBeforePack } from './act-name-of.ts';
import { actNames } from './act-names.ts';
import type { ColumnLine } from './dictionary-line.ts';

/** What journal.csv holds, for README.txt. */
export const journalMeaning = [
  'One row a change: every act that was saved, oldest first, as far as the person named above may see it. Changes of coding',
  'that is still hidden are left out and not counted: numbers have no gaps. Nothing is ever taken out of the journal by an',
  'undo: that is a change of its own. Where a change concerns several segments or fields, each cell lists them in the same',
  'order, between semicolons. Texts, memos and notes are not in it: memos as they are now stand in segments.csv.',
].join('\n');

/** The columns of journal.csv, and after them every act that it may hold. */
export const journalLines: readonly ColumnLine[] = [
  ['project_id', 'text', 'random id of the project'],
  ['copy_id', 'text', 'random id of the copy of the project in which it was done'],
  ['change_no', 'whole number', 'place in this file, from 1; another file may number the same change otherwise'],
  ['at', 'time', 'when it was done, by the clock of the computer; never earlier than the change before it'],
  ['coder_id', 'text', 'random id of the person who did it'],
  ['coder', 'text', 'their name now; with the id where two share a name'],
  ['scope', 'text', 'sheet: one coder’s own coding of one narrative; project: everything else'],
  ['case_id', 'text', 'the case of the narrative; after an early opening each case, between semicolons; blank'],
  ['', '', 'for other changes of the project and for cases that are gone'],
  ['narrative_id', 'text', 'random id of the narrative; blank as case_id, and where an opening has several'],
  ['act', 'text', 'what was done; listed below'],
  ['act_label', 'text', 'the same in words'],
  ['takes_back_no', 'whole number', 'change_no of the change that this one takes back (undo, redo, revert)'],
  [
    'note',
    'text',
    'the reason that was given, which backup was restored, whose coding a copy held, or which files were exported',
  ],
  ['segment_id', 'text', 'random ids of the coded segments that changed'],
  ['scheme_before', 'text', 'id of the codebook of each; blank: the segment was not there'],
  ['code_before', 'text', 'id of the code'],
  ['status_before', 'text', '%STATUSES%; blank: none'],
  ['span_before', 'text', 'first character and the one after the last, as 12..45: UTF-16 units, as start and'],
  ['', '', 'end in segments.csv'],
  ['scheme_after', 'text', 'the same afterwards; blank: the segment is gone'],
  ['code_after', 'text', ''],
  ['status_after', 'text', ''],
  ['span_after', 'text', ''],
  ['memo_changed', '1, 0 or blank', '1: a memo, or the note on the narrative, became another; what it says is not in'],
  ['', '', 'this file. Blank for changes of the project.'],
  ['state_before', 'text', 'not_started, in_progress or finished; blank: the state stayed the same'],
  ['state_after', 'text', ''],
  ['others_visible', '1, 0 or blank', 'of a reopening: 1 if others’ coding of the narrative could be seen by then'],
  ['field', 'text', 'what changed of the project (label, name, codebook, suggestions …) or of a coder'],
  ['', '', '(coder_name, coder_initials, coder_role, coder_active)'],
  ['field_before', 'text', 'its value before; of the project’s sealed name no value is given'],
  ['field_after', 'text', 'its value afterwards'],
  ['n_cases', 'whole number', 'cases that were imported or given other attributes; blank for sheets'],
  ['n_narratives', 'whole number', 'narratives that were imported, replaced or opened early; blank for sheets'],
  ['n_records', 'whole number', 'records that the change wrote, of those that the journal follows'],
  ['', '', ''],
  ...Object.entries(actNames).map(([act, name]): ColumnLine => [`  ${act}`, '', name]),
  ['', '', `Of the two that make a pack: ‘${markedBeforePack}’ where the row is about no pack.`],
];
