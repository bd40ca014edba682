/** One text: by default a closure summary. The text is frozen; a rewrite makes `textVersion` rise. */
export interface Narrative {
  /** Random. */
  readonly id: string;
  readonly caseId: string;
  /** `closure summary` unless the import says otherwise. */
  readonly kind: string;
  readonly title: string;
  /** Normalised by `normaliseText`. */
  readonly text: string;
  readonly textVersion: number;
  /** Hexadecimal SHA-256 of the UTF-8 bytes of `text`. */
  readonly sha256: string;
  /** The file and the row (1 = the first row of data) that it came from. */
  readonly source: { readonly file: string; readonly row: number };
  /** Milliseconds since 1970, UTC. */
  readonly importedAt: number;
}

/** A narrative without its text: what lists and filters need. */
export interface NarrativeHead extends Omit<Narrative, 'text'> {
  /** Words of the text, as `Intl.Segmenter` counts them. */
  readonly words: number;
}
