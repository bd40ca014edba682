import type { Problem } from '../../../../codebook/problem.ts';
import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Change } from '../../coding/change.ts';
import type { Coder } from '../../coding/coder.ts';
import type { Case, Project, Withdrawal } from '../../coding/dataset.ts';
import type { Assignment, Round } from '../../coding/round.ts';
import type { Sheet } from '../../coding/sheet.ts';
import type { Narrative } from '../../text/narrative.ts';

/** What both kinds of pack say of themselves. */
interface PackFacts {
  /** Random, of this pack. */
  readonly id: string;
  /** Milliseconds since 1970, UTC. */
  readonly madeAt: number;
  readonly appVersion: string;
}

/** What every copy of a project shares: all but which copy it is and whose key its returns are for. */
export type SharedProject = Omit<Project, 'copyId' | 'leadRecipient'>;

/** From the lead to one coder: what the coder needs, and nothing of anyone else's work. */
export interface CodingPack extends PackFacts {
  readonly kind: 'coding';
  readonly project: SharedProject;
  /** Whose key the return is to be sealed for: `age1…`. */
  readonly recipient: string;
  readonly coder: Coder;
  /** The lead's name and initials, to be shown. */
  readonly lead: Pick<Coder, 'id' | 'name' | 'initials'>;
  /** Every revision of every scheme. */
  readonly schemes: readonly Scheme[];
  /** Without figures and without how they were drawn: both tell of others. */
  readonly rounds: readonly Round[];
  /** The cases and narratives that are assigned to the coder. */
  readonly cases: readonly Case[];
  readonly narratives: readonly Narrative[];
  /** Each names this coder alone. */
  readonly assignments: readonly Assignment[];
  /** What the lead holds of the coder's own work, so that a lost computer loses no returned work. */
  readonly sheets: readonly Sheet[];
  readonly withdrawals: readonly Withdrawal[];
}

/** What a lead who has lost the project needs to begin it anew from returns. */
export interface ProjectBase {
  readonly project: SharedProject;
  readonly schemes: readonly Scheme[];
  readonly rounds: readonly Round[];
  readonly cases: readonly Case[];
  readonly narratives: readonly Narrative[];
  readonly assignments: readonly Assignment[];
  readonly withdrawals: readonly Withdrawal[];
}

/** From a coder back to the lead: the coder's own work, and their part of the journal. */
export interface ReturnPack extends PackFacts {
  readonly kind: 'return';
  /** The newest coding pack that the coder has: shows that whoever made this held it. */
  readonly packId: string;
  readonly projectId: string;
  readonly coder: Coder;
  /** Which texts the work is on: ids and SHA-256 of each narrative that has a sheet or an act here. */
  readonly texts: readonly Pick<Narrative, 'id' | 'sha256'>[];
  /** Those that hold any work. Their `lineage` ends with their own content hash. */
  readonly sheets: readonly Sheet[];
  /** The coder's acts on their own sheets. */
  readonly changes: readonly Change[];
  /** Only where the coder was asked for it. */
  readonly base?: ProjectBase;
}

/** A return without its journal, which comes to the window packed. */
export type ReturnHead = Omit<ReturnPack, 'changes'>;

export type Pack = CodingPack | ReturnPack;

/**
 * Why a file cannot be opened as a pack. `not_a_pack`: another kind of file; `wrong_kind`: a return where a coding pack was asked
 * for, or the other way round; `wrong_passphrase`; `not_for_this_key`: sealed for none of the keys here; `cut_off`: the file
 * ends too soon; `altered`; `too_costly`: a scrypt work factor above 18; `out_of_memory`: this computer has not enough for a
 * passphrase; `newer_version`: made by a newer program; all others: opened, and what is inside contradicts itself. `place` names
 * the record. `dated_ahead`: made more than a day from now.
 */
export const packProblemCodes = [
  'not_a_pack',
  'wrong_kind',
  'wrong_passphrase',
  'not_for_this_key',
  'cut_off',
  'altered',
  'too_costly',
  'too_large',
  'out_of_memory',
  'newer_version',
  'dated_ahead',
  'invalid_record',
  'repeated_id',
  'unknown_reference',
  'text_changed',
  'span_outside_text',
  'others_work',
] as const;
export type PackProblemCode = (typeof packProblemCodes)[number];

export type PackProblem = Problem<PackProblemCode>;

/** How a pack is opened: a coding pack by its passphrase, a return pack by one of the lead's secret keys. */
export type PackOpener =
  | { readonly kind: 'coding'; readonly passphrase: string }
  | { readonly kind: 'return'; readonly identities: readonly string[] };

/** How a pack is sealed: a coding pack by a passphrase, a return pack for the lead's public key. */
export type PackSealer =
  | { readonly kind: 'coding'; readonly passphrase: string }
  | { readonly kind: 'return'; readonly recipient: string };
