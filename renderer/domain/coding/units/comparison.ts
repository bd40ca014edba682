import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Sheet } from '../sheet.ts';

/** What one unit of a comparison is. */
export const unitKinds = ['narrative', 'sentence', 'character', 'span'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** What is compared, and how the text is cut into units. */
export interface Comparison {
  /** The revision whose codes are compared. */
  readonly scheme: Scheme;
  /** The coders, each once; figures that look at a first and a second coder keep this order. */
  readonly coderIds: readonly string[];
  readonly unit: UnitKind;
  /** Leaves out units in which none of these coders found any code of the scheme. Spans are never such a unit. */
  readonly leavesOutUncoded: boolean;
  /** A code with one status and the same code with another count as different answers. */
  readonly comparesStatus: boolean;
}

/** A narrative that is to be compared. `text` may be missing only where the unit is the narrative. */
export interface NarrativeToCompare {
  readonly id: string;
  readonly text?: string;
}

/** The work that is compared. */
export interface ComparedWork {
  /** Every revision of the scheme. */
  readonly schemes: readonly Scheme[];
  /** Only sheets that the viewer may see (`visibleSheets`). */
  readonly sheets: readonly Sheet[];
  /** The chosen narratives, in the project's order. Sheets of others are not looked at. */
  readonly narratives: readonly NarrativeToCompare[];
}
