import type { Scheme } from '../../../codebook/scheme.ts';
import type { Coder } from './coder.ts';
import type { Coding } from './coding.ts';
import type { Opening } from './dataset.ts';
import type { Decision, Proposal } from './decision.ts';
import type { PackRecord } from './pack-record.ts';
import type { ProjectFace } from './project-face.ts';
import type { Assignment, Round } from './round.ts';
import type { Sheet, SheetFace } from './sheet.ts';

/** What a coder can do to a sheet. */
export const sheetLabels = [
  'add_code',
  'accept_suggestion',
  'dismiss_suggestion',
  'remove_code',
  'change_code',
  'change_status',
  'change_memo',
  'move_edge',
  'merge_codings',
  'change_sheet_memo',
  'finish_sheet',
  'reopen_sheet',
] as const;

/** What an act can have done: every label that the journal may hold. */
export const actLabels = [
  'create_project',
  'import_narratives',
  'add_coder',
  'change_coder',
  'change_settings',
  'open_early',
  'save_copy',
  'export_data',
  'call_off_saving',
  'restore_backup',
  'withdraw_case',
  'change_protection',
  'renew_recovery_code',
  'start_round',
  'change_round',
  'close_round',
  'assign',
  'reassign',
  'make_pack_key',
  'make_coding_pack',
  'open_coding_pack',
  'update_from_pack',
  'make_return_pack',
  'merge_return',
  'rule',
  'pass_identical',
  'take_single',
  'confirm_ruling',
  'change_proposal',
  'revise_codebook',
  ...sheetLabels,
] as const;

/** What an act did, for the history and the undo menu; `words/` has the sentence. */
export type ActLabel = (typeof actLabels)[number];

/** A record before and after an act; `null` where there was or is none. */
export interface BeforeAfter<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** One record that an act changed. Texts never enter the journal: an import leaves ids and hashes. */
export type Entry =
  | ({
      readonly table: 'codings';
      readonly narrativeId: string;
      readonly coderId: string;
      readonly id: string;
    } & BeforeAfter<Coding>)
  | ({ readonly table: 'sheets'; readonly narrativeId: string; readonly coderId: string } & BeforeAfter<SheetFace>)
  | ({ readonly table: 'coders'; readonly id: string } & BeforeAfter<Coder>)
  | ({ readonly table: 'project' } & BeforeAfter<ProjectFace>)
  | ({ readonly table: 'openings'; readonly narrativeId: string; readonly leadId: string } & BeforeAfter<Opening>)
  | {
      readonly table: 'narratives';
      readonly id: string;
      readonly caseId: string;
      readonly sha256: string;
      readonly change: 'added' | 'replaced';
    }
  | { readonly table: 'cases'; readonly id: string; readonly change: 'added' | 'attributes' }
  | ({ readonly table: 'schemes'; readonly id: string; readonly revision: number } & BeforeAfter<Scheme>)
  | ({ readonly table: 'rounds'; readonly id: string } & BeforeAfter<Round>)
  | ({
      readonly table: 'assignments';
      readonly roundId: string;
      readonly narrativeId: string;
    } & BeforeAfter<Assignment>)
  | ({ readonly table: 'decisions'; readonly id: string; readonly narrativeId: string } & BeforeAfter<Decision>)
  | ({ readonly table: 'proposals'; readonly id: string } & BeforeAfter<Proposal>)
  | ({ readonly table: 'packs'; readonly id: string } & BeforeAfter<PackRecord>)
  | ReceivedSheetEntry;

/** What became of a sheet that came with a pack. The sheet itself is not in the entry, and no undo brings another back. */
export interface ReceivedSheetEntry {
  readonly table: 'received';
  readonly narrativeId: string;
  readonly coderId: string;
  /** Content hashes of the sheet that was held (`null`: none) and of the one that is held now. */
  readonly before: string | null;
  readonly after: string;
  /** Of two versions that do not follow one another, the one that was not chosen: kept here. */
  readonly setAside?: Sheet;
}

/**
 * What a change belongs to: one coder's sheet of one narrative, the consensus, or the project. Undo never leaves its scope.
 */
export type Scope = 'project' | 'consensus' | { readonly narrativeId: string; readonly coderId: string };

/** What somebody did, before it has its place in the journal. */
export interface Act {
  readonly coderId: string;
  readonly scope: Scope;
  readonly label: ActLabel;
  /** Why, where the act had to be given a reason. */
  readonly note?: string;
  readonly entries: readonly Entry[];
}

/** An act in the journal: one act, one transaction, one change. */
export interface Change extends Act {
  /** Rises by one; no two changes of a copy share it. */
  readonly seq: number;
  readonly copyId: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** The change that this one takes back: of an act (an undo) or of an undo (a redo). */
  readonly undoes?: number;
}
