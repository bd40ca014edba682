/** A stretch of a narrative's text: half-open `[start, end)`, in UTF-16 units of the text with LF line ends. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
