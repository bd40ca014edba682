/** A value that a coding may carry beside its code, e.g. `achieved` or `unmet`. */
export interface Status {
  readonly id: string;
  readonly name: string;
  /** One sentence that tells a coder when to choose it. */
  readonly definition: string;
}

/** The line under a coded span, so that no code is told by its colour alone. */
export type UnderlineStyle = 'solid' | 'dashed' | 'dotted' | 'double' | 'wavy';

/** One code of a scheme. Of the built-in schemes, `quoted` names the fields that are words of the scheme's source; all else is ours. */
export interface Code {
  readonly id: string;
  readonly name: string;
  /** The id of the code above it, if the scheme has levels. */
  readonly parent?: string;
  readonly definition: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Invented sentences that would be coded. */
  readonly examples: readonly string[];
  /** Words and phrases that suggest the code; words are compared by their Porter stem. */
  readonly keywords: readonly string[];
  /** `#rrggbb`, told apart by people with any colour vision. */
  readonly colour: string;
  readonly underline: UnderlineStyle;
  /** The digit key `1`–`9` that applies it, if any. */
  readonly key?: string;
  readonly quoted: readonly string[];
}

/** A codebook: the codes, their rules and the statuses a coding may carry. `revision` rises with every change; past revisions are kept. */
export interface Scheme {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  /** Where it comes from, in one sentence. */
  readonly source: string;
  readonly statuses: readonly Status[];
  readonly codes: readonly Code[];
}
