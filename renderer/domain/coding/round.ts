/** Who is to code a narrative. */
export interface Assignment {
  readonly roundId: string;
  readonly narrativeId: string;
  readonly coderIds: readonly string[];
}

/** How the narratives of a round were dealt out: with the same cases and coders it gives the same assignment again. */
export interface AssignmentDraw {
  /** Of the shuffling: a whole number from 0 to 4294967295. */
  readonly seed: number;
  /** In the order in which they were dealt to. */
  readonly coderIds: readonly string[];
  /** How many cases several coders get, drawn at random: all, a number, or a share in per cent. */
  readonly overlap: { readonly kind: 'all' } | { readonly kind: 'cases' | 'percent'; readonly value: number };
  /** How many coders get a case of the overlap; at least 2. */
  readonly codersEach: number;
  /** Whether the other cases are shared out, one coder each, or left for another round. */
  readonly rest: 'shared' | 'left';
  /** The attribute whose values are spread over the overlap in proportion, and over coders; `null`: none. */
  readonly stratifiedBy: string | null;
  /** How many cases there were to draw from; not kept by the first versions. */
  readonly available?: number;
}

/** How disagreements of a round are found and settled. */
export interface RoundSettings {
  /** Edges that lie this many UTF-16 units apart, or fewer, are the same. */
  readonly tolerance: number;
  /** Whether codings that all coders made alike can pass together in one act, or are looked at one by one. */
  readonly passesIdentical: boolean;
  /** Whether the desk says A and B instead of names. */
  readonly hidesNames: boolean;
}

/** Agreement on one code as it was when a round was closed; `null` where it was undefined. */
export interface KeptFigure {
  readonly codeId: string;
  /** Narratives that at least two coders rated. */
  readonly narratives: number;
  /** Share of ratings that found the code, from 0 to 1. */
  readonly prevalence: number | null;
  readonly percent: number | null;
  /** Krippendorff's alpha, nominal, by narrative, with its 95% interval. */
  readonly alpha: number | null;
  readonly interval: readonly [number, number] | null;
  /** Gwet's AC1. */
  readonly ac1: number | null;
}

/** The agreement of a round when it was closed: what a later round is compared with. */
export interface KeptAgreement {
  readonly schemeId: string;
  /** The newest revision when the round was closed. */
  readonly revision: number;
  /** The revisions under which the compared sheets were finished, oldest first; not kept by the first versions. */
  readonly codedUnder?: readonly number[];
  readonly coderIds: readonly string[];
  readonly figures: readonly KeptFigure[];
  /** How often a coder could see others' coding of a compared narrative before finishing it; not kept by the first versions. */
  readonly notBlind?: number;
}

/** Cases that are coded, compared and settled together; a calibration round is a small one before the study's own. */
export interface Round {
  /** Random. */
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970, UTC. */
  readonly startedAt: number;
  readonly settings: RoundSettings;
  /** Of its last draw; none if it was assigned by hand. */
  readonly draw?: AssignmentDraw;
  /** Milliseconds since 1970, UTC. A closed round takes no more assignments. */
  readonly closedAt?: number;
  /** Kept when it was closed. */
  readonly agreement?: KeptAgreement;
}
