/** The words up to their last space, or where there is none at least not through a character. */
export function upToSpace(words: string): string {
  return words.replace(/\s+\S*$|[\uD800-\uDBFF]$/, '');
}

/** The words after their first space, or where there is none at least not through a character. */
export function fromSpace(words: string): string {
  return words.replace(/^\S*\s+|^[\uDC00-\uDFFF]/, '');
}
