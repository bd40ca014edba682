import type { ColumnLine } from './dictionary-line.ts';

/** What reconciliation.csv holds, for README.txt. */
export const reconciliationMeaning = [
  'One row a ruling: what coders differed in, or made alike, and what the lead decided. Where a cell lists several things, they',
  'stand between semicolons. Rulings that were taken back or replaced are in journal.csv, not here. Nothing in it',
  'changes what a coder coded: the consensus is a layer of its own in segments.csv. Rulings on a narrative that is closed again,',
  'because a coder has reopened it or another was assigned, are not here; the first section says how many they are.',
].join('\n');

const disagreements = {
  missed: 'one coder coded it, another coded nothing there that could stand for it',
  different_outcome: 'the same passage under two codes',
  different_edges: 'the same code with other edges',
  different_status: 'the same code with another status',
  identical: 'no disagreement: all coders made the same coding',
  single:
    'no disagreement: only one coder was to code it, or looked for the code, and found this; nothing where code is blank',
};

const decisions = {
  identical: 'what all coders made alike holds: the text that every one of them coded',
  coder: 'what one coder made holds: see ruled_for',
  every_coder: 'what each of them made holds; same code and status, touching or overlapping: joined',
  edited: 'what the lead made of it holds',
  nothing: 'nothing is coded here',
};

const reasons = 'definition_unclear, missed, edge, status, judgement, other; blank: none given';

const listed = (items: Readonly<Record<string, string>>): ColumnLine[] =>
  Object.entries(items).map(([id, meaning]) => [`  ${id}`, '', meaning]);

/** The columns of reconciliation.csv, with every kind and decision that it may hold. */
export const reconciliationLines: readonly ColumnLine[] = [
  ['case_id', 'text', 'pseudonymous id of the child'],
  ['code', 'text', 'newest name of the codes that it was about; the codes ruled for may be others'],
  ['start', 'whole number', 'first character of all that was coded there, in UTF-16 units as in segments.csv; blank:'],
  ['', '', 'nothing was'],
  ['end', 'whole number', 'the unit after the last character'],
  ['disagreement', 'text', 'what there was to decide, one or more of:'],
  ...listed(disagreements),
  ['decision', 'text', 'one of:'],
  ...listed(decisions),
  ['reason', 'text', reasons],
  ['note', 'text', 'in the lead’s words'],
  ['decided_by', 'text', 'name of the lead who ruled last on it; with the id where two share a name'],
  ['decided_at', 'time', 'when'],
  ['from_segments', 'text', 'segment_id of the coders’ segments that it was about, as they were then'],
  ['consensus_segment', 'text', 'segment_id of the segments that came of it, layer consensus; blank: none'],
  ['project_id', 'text', 'random id of the project'],
  ['narrative_id', 'text', 'random id of the narrative'],
  ['decision_id', 'text', 'random id of the ruling'],
  ['round', 'text', 'name of the round in which it was settled; blank: outside any round'],
  ['scheme', 'text', 'id of the codebook'],
  ['code_id', 'text', 'ids of the codes'],
  ['start_cp', 'whole number', 'start in Unicode code points'],
  ['end_cp', 'whole number', 'end in Unicode code points'],
  ['coders', 'text', 'names of the coders who were heard'],
  ['coder_ids', 'text', 'coder_id of the same'],
  ['missed_by', 'text', 'those of them who coded nothing of it; blank: nobody'],
  ['ruled_for', 'text', 'of coder: whose coding holds'],
  [
    'stale',
    '1 or 0',
    '1: after the ruling a coder changed the coding of this narrative, or another coder was added to it,',
  ],
  ['', '', 'and nobody has looked again'],
];
