import type { Problem } from '../../../../codebook/problem.ts';

/** What a copy says it is. */
export const COPY_FORMAT = 'outcome-coder-copy';

/**
 * The layout that this program writes, and the newest it reads. It reads all before it too.
 *
 * 1: as first published. 2: a project may have a sealed name; withdrawals, and their acts in the journal. 3: rounds, decisions,
 * proposals, packs, keys for return packs, and received journals.
 */
export const COPY_VERSION = 3;
const FIRST_VERSION = 1;

/** True for a layout that this program reads. */
export function isReadVersion(version: number): boolean {
  return Number.isInteger(version) && version >= FIRST_VERSION && version <= COPY_VERSION;
}

/**
 * Why a file cannot be opened as a copy. `not_a_copy`: another kind of file; `damaged`: a copy that was cut off or altered;
 * `newer_version`: made by a newer program; all others: the copy is whole but contradicts itself.
 */
export type CopyProblemCode =
  | 'not_a_copy'
  | 'damaged'
  | 'newer_version'
  | 'too_large'
  | 'invalid_record'
  | 'repeated_id'
  | 'unknown_reference'
  | 'text_changed'
  | 'span_outside_text'
  | 'journal_out_of_order'
  | 'journal_beyond_scope';

export type CopyProblem = Problem<CopyProblemCode>;
