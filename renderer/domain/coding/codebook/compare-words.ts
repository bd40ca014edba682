/** A stretch of a text that both versions have, or only the earlier, or only the later one. */
export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond so many pairs of words the middle is shown as wholly other: finding what is common would hold up the window. */
const mostPairs = 1_000_000;

/**
 * Two versions of a text as one sequence of words, kept, removed or added, with the white space and marks between them. What
 * is kept and removed gives the earlier text; what is kept and added gives the later one.
 */
export function compareWords(earlier: string, later: string): TextPart[] {
  return joined(compareItems(pieces(earlier), pieces(later)));
}

/** Two versions of a list: its items kept, removed or added. */
export function compareItems(earlier: readonly string[], later: readonly string[]): TextPart[] {
  const shortest = Math.min(earlier.length, later.length);
  let start = 0;
  while (start < shortest && earlier[start] === later[start]) start += 1;
  let end = 0;
  while (end < shortest - start && earlier.at(-1 - end) === later.at(-1 - end)) end += 1;
  const before = earlier.slice(start, earlier.length - end);
  const after = later.slice(start, later.length - end);
  return [
    ...earlier.slice(0, start).map((text) => part('same', text)),
    ...(before.length * after.length > mostPairs ? allOther(before, after) : fewestTurns(before, after)),
    ...earlier.slice(earlier.length - end).map((text) => part('same', text)),
  ];
}

/** Words, runs of white space, and each other sign by itself. */
function pieces(text: string): string[] {
  return text.match(/[\p{L}\p{N}’'-]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function allOther(before: readonly string[], after: readonly string[]): TextPart[] {
  return [...before.map((text) => part('removed', text)), ...after.map((text) => part('added', text))];
}

/** Keeps a longest common subsequence; where there is a choice, what is removed comes before what is added. */
function fewestTurns(before: readonly string[], after: readonly string[]): TextPart[] {
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const parts: TextPart[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, next] = [before[row], after[column]];
    if (old !== undefined && old === next) {
      parts.push(part('same', old));
      row += 1;
      column += 1;
    } else if (old !== undefined && (next === undefined || at(row + 1, column) >= at(row, column + 1))) {
      parts.push(part('removed', old));
      row += 1;
    } else if (next !== undefined) {
      parts.push(part('added', next));
      column += 1;
    }
  }
  return parts;
}

function part(kind: TextPart['kind'], text: string): TextPart {
  return { kind, text };
}

function joined(parts: readonly TextPart[]): TextPart[] {
  const runs: TextPart[] = [];
  for (const one of parts) {
    const last = runs.at(-1);
    if (last?.kind === one.kind) runs[runs.length - 1] = part(one.kind, last.text + one.text);
    else runs.push(one);
  }
  return runs;
}
