import type { Problem } from '../../../codebook/problem.ts';
import type { NarrativeHead } from '../text/narrative.ts';
import type { TextProblemCode } from '../text/text-problem.ts';

/** Which column is what; columns by index, 0 = the first. */
export interface ImportMapping {
  readonly idColumn: number;
  readonly textColumn: number;
  readonly titleColumn?: number;
  /** Given to every narrative of the file, e.g. `closure summary`. */
  readonly kind: string;
  readonly attributeColumns: readonly number[];
}

/** A narrative that the project holds, as far as an import needs it. */
export interface KnownNarrative extends Pick<NarrativeHead, 'id' | 'caseId' | 'kind' | 'sha256' | 'textVersion'> {
  /** True if any coder has work on it: such a text is never replaced. */
  readonly coded: boolean;
}

/** Why a row gives no narrative, although the file could be read. */
export type RowRefusalCode = 'no_case_id' | 'case_id_too_long' | 'empty_text' | TextProblemCode;

interface PlannedRowBase {
  /** 1 = the first row of data. */
  readonly row: number;
  /** The line of the file on which the row starts. */
  readonly line: number;
  /** Trimmed. */
  readonly caseId: string;
}

interface PlannedText extends PlannedRowBase {
  readonly title: string;
  /** Normalised by `normaliseText`. */
  readonly text: string;
  readonly sha256: string;
}

/** The case has another text of the same kind, in the project or in an earlier row of the file: the user chooses. */
export interface ConflictRow extends PlannedText {
  readonly outcome: 'conflict';
  /** The one uncoded narrative that this text could replace, or why there is none. */
  readonly replaceable:
    | { readonly narrativeId: string; readonly textVersion: number }
    | { readonly reason: 'coded' | 'several' | 'same_file' };
}

/** What a row would do. `withdrawn`: the case was withdrawn from the project, so that nothing of the row is taken. */
export type PlannedRow =
  | (PlannedText & { readonly outcome: 'added' })
  | (PlannedRowBase & { readonly outcome: 'identical'; readonly narrativeId: string })
  | (PlannedRowBase & { readonly outcome: 'repeated'; readonly firstRow: number })
  | (PlannedRowBase & { readonly outcome: 'refused'; readonly problem: Problem<RowRefusalCode> })
  | (PlannedRowBase & { readonly outcome: 'withdrawn' })
  | ConflictRow;

/** A known case's attribute that the file gives another value. `old` is `null` where the case had none: that is always filled. */
export interface AttributeDifference {
  readonly caseId: string;
  readonly attribute: string;
  readonly old: string | null;
  readonly new: string;
  readonly row: number;
}

/** Two rows of the file that disagree about a case; the first value is taken. */
export interface AttributeDisagreement {
  readonly caseId: string;
  readonly attribute: string;
  readonly taken: string;
  readonly other: string;
  readonly row: number;
}

/** A case that the file names, with what was known of it (`null`: a new case) and what the file says. */
export interface PlannedCase {
  readonly id: string;
  readonly known: Readonly<Record<string, string>> | null;
  readonly given: Readonly<Record<string, string>>;
}

export interface PlanCounts {
  readonly added: number;
  readonly identical: number;
  readonly conflict: number;
  readonly repeated: number;
  readonly refused: number;
  readonly withdrawn: number;
}

/** What importing a table would do, row by row, before anything is stored. */
export interface ImportPlan {
  readonly fileName: string;
  readonly kind: string;
  readonly rows: readonly PlannedRow[];
  readonly cases: readonly PlannedCase[];
  readonly attributeDifferences: readonly AttributeDifference[];
  readonly attributeDisagreements: readonly AttributeDisagreement[];
  /** Groups of case ids, of the file and the project, that differ only in case, inner space or Unicode form. */
  readonly similarCaseIds: readonly (readonly string[])[];
  readonly counts: PlanCounts;
}

export type ConflictChoice = 'skip' | 'replace' | 'add';

/** What the user decided. A row without a choice of its own takes the one for all. */
export interface ImportChoices {
  readonly conflicts: ConflictChoice;
  readonly conflictOfRow: ReadonlyMap<number, ConflictChoice>;
  /** Whether known cases keep their attributes or take the file's where they differ. */
  readonly attributes: 'keep' | 'take';
}
