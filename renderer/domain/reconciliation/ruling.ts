import type { Scheme } from '../../../codebook/scheme.ts';
import type { DecisionReason, Ruling } from '../coding/decision.ts';
import type { Span } from '../text/span.ts';

/** A coding as a lead made it for the consensus. */
export interface EditedCoding extends Span {
  readonly codeId: string;
  readonly status?: string;
  readonly memo?: string;
}

/** What a lead ruled on an item. */
export interface RulingGiven {
  readonly ruling: Ruling;
  /** Whose codings hold: for `coder`. */
  readonly ruledFor?: string;
  /** At least one: for `edited`. */
  readonly edited?: readonly EditedCoding[];
  readonly reason?: DecisionReason;
  readonly note?: string;
  /** What should be changed in the codebook. */
  readonly proposal?: string;
}

/** Who rules, when and by which codebook. */
export interface RulingMeta {
  /** The lead's id. */
  readonly by: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** `null`: outside any round. */
  readonly roundId: string | null;
  /** The newest revision. */
  readonly scheme: Scheme;
  /** Gives a random id, another one each time. */
  readonly newId: () => string;
}
