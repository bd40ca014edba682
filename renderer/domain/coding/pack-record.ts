/** What a project remembers of a pack: a sealed file that carries work between people. */
export interface PackRecord {
  /** Random; stands in the pack. */
  readonly id: string;
  /** From the lead to a coder, or back. */
  readonly kind: 'coding' | 'return';
  /** Whether it was made by this copy of the project, or opened in it. */
  readonly passage: 'made' | 'opened';
  /** The coding pack that a return echoes; a coding pack's own id. */
  readonly packId: string;
  /** The coder who gets or sends it. */
  readonly coderId: string;
  /** The public key of the lead (`age1…`): for a coding pack, the one that its returns are to be sealed for. */
  readonly recipient: string;
  /** As the pack says: milliseconds since 1970, UTC. */
  readonly madeAt: number;
  /** When it was opened here; for one that was made here, `madeAt`. */
  readonly at: number;
  readonly fileName: string;
  /** What it carries texts or sheets of. */
  readonly narrativeIds: readonly string[];
}

/** A lead's key for return packs, as the age format writes it. */
export interface PackKey {
  /** Public: `age1…`. */
  readonly recipient: string;
  /** Secret: `AGE-SECRET-KEY-1…`. */
  readonly identity: string;
  /** Milliseconds since 1970, UTC. */
  readonly createdAt: number;
}
