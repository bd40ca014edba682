import type { ActLabel, BeforeAfter } from '../domain/coding/change.ts';
import type { ChangeFacts } from '../domain/coding/change-facts.ts';
import type { ChangeStanding } from '../domain/coding/change-standing.ts';
import type { Coding } from '../domain/coding/coding.ts';
import type { Decision } from '../domain/coding/decision.ts';
import type { SheetFace } from '../domain/coding/sheet.ts';
import { actDone } from './act-words.ts';
import {
  assignedSentence,
  reassignedSentence,
  roundBegunSentence,
  roundChangedSentence,
} from './assignment-history.ts';
import { counted } from './counted.ts';
import type { HistoryNames } from './history-names.ts';
import { coderSentence, settingsSentence } from './project-change-words.ts';

/** What is told of a change: what kind of act it was or takes back, and what that act did. */
export interface ChangeTold {
  readonly label: ActLabel;
  readonly kind: ChangeStanding['kind'];
  /** Of the act itself, also for an undo; empty where the journal no longer has it: a case was withdrawn since. */
  readonly facts: ChangeFacts;
}

/** What a change did, as a sentence without its doer and without a full stop: `Coded Safety at 0–45`. */
export function changeSentence({ label, kind, facts }: ChangeTold, names: HistoryNames): string {
  const sentence = sentences[label]?.(facts, names) ?? actDone(label);
  if (kind === 'act') return sentence;
  return `${kind === 'undo' ? 'Took back' : 'Brought back'}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

const finalActs: Readonly<Partial<Record<ActLabel, string>>> = {
  create_project: 'This is how the project began; there is nothing before it.',
  import_narratives: 'An import is not reverted here. To go behind it, restore the backup made before it.',
  restore_backup: 'A restored backup is not reverted here. To go back, restore the backup made before it.',
  open_early: 'What has been seen cannot be made unseen. The opening and its reason stay in the history.',
  save_copy: 'A copy that has been saved is beyond the reach of the program.',
  export_data: 'Files that have been saved are beyond the reach of the program.',
  call_off_saving: 'It only says that the copy or the files before it were not saved.',
  withdraw_case: 'A withdrawn case is erased for good; nothing brings it back.',
  change_protection: 'How the project opens is changed under Settings, by whoever can open it; not here.',
  renew_recovery_code: 'The old code is gone. Make another under Settings if this one is lost.',
  close_round: 'A closed round keeps its agreement as it was. Begin another round instead.',
  make_pack_key: 'Packs that are out may be sealed for this key, so it stays.',
  make_coding_pack: 'A pack that has been saved is beyond the reach of the program.',
  open_coding_pack: 'This is how the project came to this computer; there is nothing before it.',
  update_from_pack: 'A pack that was taken in is not reverted here. To go behind it, restore a backup from before it.',
  make_return_pack: 'A pack that has been saved is beyond the reach of the program.',
  merge_return: 'A merge is not reverted here. To go behind it, restore the backup made before it.',
  revise_codebook: 'Past revisions are kept, since coding was done under them. Edit the codebook again instead.',
};

/** Why an act that is final cannot be reverted, and what helps instead. */
export function finalActSentence(label: ActLabel): string {
  return finalActs[label] ?? 'This cannot be reverted.';
}

const noteNames: Readonly<Partial<Record<ActLabel, string | null>>> = {
  save_copy: null,
  export_data: null,
  call_off_saving: null,
  restore_backup: null,
  change_protection: null,
  renew_recovery_code: null,
  close_round: 'Round',
};

/** What the note of an act is; `null` where it says so itself (which backup was restored, what was changed). */
export function noteName(label: ActLabel): string | null {
  return noteNames[label] === undefined ? 'Reason' : noteNames[label];
}

/** True if restoring a backup goes behind the act. */
export function isBehindBackup(label: ActLabel): boolean {
  return behindBackup.has(label);
}

const behindBackup: ReadonlySet<ActLabel> = new Set([
  'import_narratives',
  'restore_backup',
  'update_from_pack',
  'merge_return',
]);

type Sentence = (facts: ChangeFacts, names: HistoryNames) => string | null | undefined;

const sentences: Readonly<Partial<Record<ActLabel, Sentence>>> = {
  import_narratives: importSentence,
  add_coder: ({ coders: [turn] }) => (turn?.after ? `Added ${turn.after.name} as a coder` : null),
  change_coder: ({ coders: [turn] }) => turn && coderSentence(turn),
  change_settings: ({ project }, names) => project && settingsSentence(project, names),
  open_early: ({ openings }, names) => {
    const cases = [...new Set(openings.flatMap(({ narrativeId }) => names.caseOf(narrativeId) ?? []))];
    if (openings.length === 0) return null;
    return `Opened the coding of ${counted(openings.length, 'narrative')} early${cases.length > 0 ? `: ${firstOf(cases)}` : ''}`;
  },
  start_round: roundBegunSentence,
  change_round: roundChangedSentence,
  close_round: ({ rounds: [turn] }) => turn?.after && `Closed the round ‘${turn.after.name}’ and kept its agreement`,
  assign: assignedSentence,
  reassign: reassignedSentence,
  make_coding_pack: (facts, names) => packSentence('Made a coding pack for', facts, names) ?? leaving,
  make_return_pack: ({ packs }) => (packs.length === 0 ? leaving : null),
  update_from_pack: ({ narrativesAdded }) =>
    narrativesAdded > 0 ? `Took in a newer coding pack with ${counted(narrativesAdded, 'more narrative')}` : null,
  merge_return: (facts, names) => {
    const sentence = packSentence('Merged a return pack of', facts, names);
    return sentence && `${sentence}: ${counted(facts.sheetsReceived, 'sheet')} changed`;
  },
  rule: ({ decisions: [turn] }, names) => turn && rulingSentence(turn, names),
  pass_identical: ({ decisions }) => {
    const codings = consensusOf(decisions);
    return codings === 0 ? null : `Passed ${counted(codings, 'coded segment')} that all coded alike`;
  },
  take_single: takenSentence,
  revise_codebook: ({ schemes: [turn] }) =>
    turn?.after && `Revised the codebook ‘${turn.after.name}’ to revision ${turn.after.revision}`,
  add_code: ({ codings: [turn] }, names) =>
    turn?.after && `Coded ${segment(turn.after, names)}${withStatus(turn.after, names)}`,
  accept_suggestion: ({ codings: [turn] }, names) =>
    turn?.after && `Accepted the suggestion of ${segment(turn.after, names)}${withStatus(turn.after, names)}`,
  dismiss_suggestion: ({ sheets: [turn] }) => turn && dismissal(turn),
  remove_code: ({ codings }, names) => {
    const [turn] = codings;
    const more = codings.length > 1 ? `, ${codings.length} times` : '';
    return turn?.before && `Removed ${segment(turn.before, names)}${more}`;
  },
  change_code: ({ codings }, names) => {
    const before = codings[0]?.before;
    const after = codings.find((turn) => turn.after)?.after;
    const joined = codings.length > 1 ? ', joined with one that was there' : '';
    return before && after && `Changed ${names.code(before)} to ${names.code(after)} at ${place(after)}${joined}`;
  },
  change_status: ({ codings: [turn] }, names) => {
    if (!turn?.before || !turn.after) return null;
    const [from, to] = [names.status(turn.before), names.status(turn.after)];
    if (to === null) return `Took the status ‘${from}’ off ${segment(turn.after, names)}`;
    return `Set ${segment(turn.after, names)} to ‘${to}’${from === null ? '' : `, before ‘${from}’`}`;
  },
  change_memo: ({ codings: [turn] }, names) =>
    turn?.after && memoSentence(turn.before?.memo, turn.after.memo, 'memo', segment(turn.after, names)),
  move_edge: ({ codings: [turn] }, names) =>
    turn?.before && turn.after && `Moved ${names.code(turn.after)} from ${place(turn.before)} to ${place(turn.after)}`,
  merge_codings: ({ codings }, names) => {
    const after = codings.find((turn) => turn.after)?.after;
    return after ? `Merged ${counted(codings.length, 'segment')} of ${names.code(after)} into ${place(after)}` : null;
  },
  change_sheet_memo: ({ sheets: [turn] }) =>
    turn ? memoSentence(turn.before?.memo, turn.after?.memo, 'note', 'the narrative') : null,
  reopen_sheet: ({ sheets: [turn] }) => {
    const reopening = turn?.after?.reopenings.at(-1);
    if (!reopening) return null;
    return `Reopened the finished narrative${reopening.othersVisible ? ', when others’ coding of it could be seen' : ''}`;
  },
};

function importSentence(facts: ChangeFacts): string | null {
  const { narrativesAdded, narrativesReplaced, casesAdded, casesChanged } = facts;
  const parts = [
    ...(narrativesAdded > 0 ? [`imported ${counted(narrativesAdded, 'narrative')}`] : []),
    ...(casesAdded > 0 ? [`added ${counted(casesAdded, 'case')}`] : []),
    ...(narrativesReplaced > 0 ? [`gave ${counted(narrativesReplaced, 'narrative')} another text`] : []),
    ...(casesChanged > 0 ? [`changed attributes of ${counted(casesChanged, 'case')}`] : []),
  ];
  const sentence = parts.join(', ');
  return sentence === '' ? null : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

/** What is marked before a pack is saved, so that no return makes a false fork; the pack's own act follows when it is saved. */
const leaving = 'Noted what is about to leave this computer';

function packSentence(begin: string, { packs: [turn] }: ChangeFacts, names: HistoryNames): string | null {
  const pack = turn?.after;
  return pack ? `${begin} ${names.coder(pack.coderId)}` : null;
}

function rulingSentence({ before, after }: BeforeAfter<Decision>, names: HistoryNames): string | null {
  const decision = after ?? before;
  if (!decision) return null;
  const caseId = names.caseOf(decision.narrativeId);
  const where = `${caseId === null ? '' : `case ${caseId}, `}${place(decision)}`;
  return after ? `Settled a disagreement at ${where}` : `Took away a ruling at ${where}`;
}

function takenSentence({ decisions }: ChangeFacts): string | null {
  const codings = consensusOf(decisions);
  const bare = decisions.filter(({ after }) => after?.consensus.length === 0).map(({ after }) => after?.narrativeId);
  const nothing = `that single coders found nothing in ${counted(new Set(bare).size, 'narrative')}`;
  if (codings === 0) return bare.length === 0 ? null : `Took into the consensus ${nothing}`;
  const taken = `Took ${counted(codings, 'coded segment')} of single coders into the consensus`;
  return bare.length === 0 ? taken : `${taken}, and ${nothing}`;
}

/** How many codings the consensus got by the decisions. */
function consensusOf(decisions: ChangeFacts['decisions']): number {
  return decisions.reduce((sum, { after }) => sum + (after?.consensus.length ?? 0), 0);
}

const MOST_LISTED = 5;

function firstOf(cases: readonly string[]): string {
  const more = cases.length - MOST_LISTED;
  return `${cases.slice(0, MOST_LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function segment(coding: Coding, names: HistoryNames): string {
  return `${names.code(coding)} at ${place(coding)}`;
}

function place({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}–${end}`;
}

function withStatus(coding: Coding, names: HistoryNames): string {
  const status = names.status(coding);
  return status === null ? '' : `, ${status}`;
}

function dismissal({ before, after }: BeforeAfter<SheetFace>): string | null {
  const added = after?.dismissed?.find((one) => !before?.dismissed?.includes(one));
  const place = added?.split('@')[1]?.replace('-', '–');
  return place === undefined ? null : `Turned down a suggestion at ${place}`;
}

function memoSentence(before = '', after = '', what: 'memo' | 'note', on: string): string {
  if (before === '') return `Wrote a ${what} on ${on}`;
  return after === '' ? `Removed the ${what} from ${on}` : `Changed the ${what} on ${on}`;
}
