import type { Code, Scheme } from '../../../codebook/scheme.ts';
import { groupBy } from '../../domain/coding/group-by.ts';

/** A code and how many codes stand above it. */
export interface PlacedCode {
  readonly code: Code;
  readonly depth: number;
}

/** The codes of a scheme as they are read: each one followed by those under it, otherwise in the scheme's order. One whose parent is not among them stands at the top. */
export function codesInOrder({ codes }: Pick<Scheme, 'codes'>): PlacedCode[] {
  const ids = new Set(codes.map(({ id }) => id));
  const under = groupBy(codes, ({ parent }) => (parent !== undefined && ids.has(parent) ? parent : undefined));
  const branch = (parent: string | undefined, depth: number): PlacedCode[] =>
    (under.get(parent) ?? []).flatMap((code) => [{ code, depth }, ...branch(code.id, depth + 1)]);
  return branch(undefined, 0);
}
