import type { Coder } from '../coder.ts';
import type { Sheet } from '../sheet.ts';

/**
 * What is to become of a sheet that comes with a pack. `new`: none is held; `same`; `newer`: it follows the one that is held;
 * `older`: the one that is held follows it, so that taking it would go backwards; `fork`: neither follows the other. Left out
 * are sheets of a narrative that is not here (`unknown_narrative`), is withdrawn (`withdrawn`) or has another text
 * (`other_text`), those with a code or a revision of a codebook that is not here (`unknown_code`), and those with a coding that
 * is no span of the text (`damaged`).
 */
export const sheetOutcomes = [
  'new',
  'newer',
  'fork',
  'same',
  'older',
  'unknown_narrative',
  'withdrawn',
  'other_text',
  'unknown_code',
  'damaged',
] as const;
export type SheetOutcome = (typeof sheetOutcomes)[number];

/** A sheet with its content hash (see `sheetContent`). */
export interface HashedSheet {
  readonly sheet: Sheet;
  readonly hash: string;
}

export interface PlannedSheet {
  readonly narrativeId: string;
  /** `null` where the narrative is not here. */
  readonly caseId: string | null;
  readonly outcome: SheetOutcome;
  readonly incoming: HashedSheet;
  readonly held: HashedSheet | null;
}

/** How the coder of a pack stands to those of the project. `renamed`: known, with another name or other initials here. */
export type CoderStanding = 'known' | 'renamed' | 'unknown';

/** The dry run of taking in one coder's sheets: nothing has changed yet. */
export interface MergePlan {
  /** As the pack names them, which may be anything: show `heldCoder` where there is one. */
  readonly coder: Coder;
  readonly coderStanding: CoderStanding;
  /** As the project names them; `null` for an unknown coder. */
  readonly heldCoder: Coder | null;
  /** True of a return that answers a coding pack which this project made for this very coder. */
  readonly answersOwnPack: boolean;
  /** In the order of the pack. */
  readonly sheets: readonly PlannedSheet[];
}

/** Which version of a forked sheet is to hold, by narrative; the other is kept in the journal. */
export type ForkChoices = ReadonlyMap<string, 'held' | 'incoming'>;
