/**
 * An expected failure of a reader: what is wrong (`code`, one word of the reader's own list) and where
 * (`place`, in the reader's terms: `row 14`, `codes[2].id`). `details` are the figures and names that the
 * sentence in `renderer/words/` needs. A problem is a value; a bug throws.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly place: string;
  readonly details?: Readonly<Record<string, string | number>>;
}
