import type { Span } from '../text/span.ts';
import type { Coding } from './coding.ts';

/** Why coders differed, as the lead who ruled sees it. */
export const decisionReasons = ['definition_unclear', 'missed', 'edge', 'status', 'judgement', 'other'] as const;
export type DecisionReason = (typeof decisionReasons)[number];

/** What was to be decided: in what coders differed, that all agree, or that only one coder coded the narrative. */
export const decisionSubjects = [
  'missed',
  'different_outcome',
  'different_edges',
  'different_status',
  'identical',
  'single',
] as const;
export type DecisionSubject = (typeof decisionSubjects)[number];

/**
 * What holds: what all coded alike; what one coder coded (`ruledFor`); what every one of them coded; what the lead made of
 * it; or nothing here.
 */
export const rulings = ['identical', 'coder', 'every_coder', 'edited', 'nothing'] as const;
export type Ruling = (typeof rulings)[number];

/** One coder's side of what was decided, as it was then. */
export interface Position {
  readonly coderId: string;
  /** Of the coder's sheet; when the sheet has another by now, the decision is stale. */
  readonly sheetRevision: number;
  /** The coder's codings that the decision is about; none if the coder missed it. */
  readonly codings: readonly Coding[];
}

/** A lead's ruling on one item, and the consensus codings that come of it. Coders' own sheets are never touched. */
export interface Decision extends Span {
  /** Random. */
  readonly id: string;
  /** `null`: settled outside any round. */
  readonly roundId: string | null;
  readonly narrativeId: string;
  readonly schemeId: string;
  /** The codes that it concerns, in the scheme's order. */
  readonly codeIds: readonly string[];
  /** At least one, each once, in the order of `decisionSubjects`. */
  readonly subjects: readonly DecisionSubject[];
  /** One for each coder who has finished the narrative and looked for any of these codes, in the project's order. */
  readonly from: readonly Position[];
  readonly ruling: Ruling;
  /** Whose codings hold, where the ruling is `coder`. */
  readonly ruledFor?: string;
  readonly reason?: DecisionReason;
  readonly note?: string;
  /** Coding ids of their own; `origin` is `manual` unless every coding that it stands on was a suggestion. */
  readonly consensus: readonly Coding[];
  /** The lead who ruled last on it, and when: milliseconds since 1970, UTC. */
  readonly by: string;
  readonly at: number;
}

/** What somebody wishes to be changed in a codebook. */
export interface Proposal {
  /** Random. */
  readonly id: string;
  readonly schemeId: string;
  readonly codeIds: readonly string[];
  readonly text: string;
  /** The decision during which it was noted. */
  readonly decisionId?: string;
  readonly by: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** When it was dealt with, and the newest revision of the scheme then. */
  readonly settled?: { readonly at: number; readonly revision: number };
}
