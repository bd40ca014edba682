import type { Span } from '../text/span.ts';

/** A code on a span, by a coder. */
export interface Coding extends Span {
  /** Random. */
  readonly id: string;
  readonly schemeId: string;
  readonly codeId: string;
  /** One of the scheme's statuses. */
  readonly status?: string;
  readonly memo?: string;
  /** `suggestion`: a person accepted a suggestion; `evidence` then holds the words that triggered it. */
  readonly origin: 'manual' | 'suggestion';
  readonly evidence?: readonly string[];
  /** The revision of the scheme it was made under. */
  readonly codebookRevision: number;
  /** Milliseconds since 1970, UTC. */
  readonly createdAt: number;
  /** Milliseconds since 1970, UTC; only ever rises. */
  readonly updatedAt: number;
}
