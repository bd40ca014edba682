import type { KeptAgreement, KeptFigure } from '../../coding/round.ts';
import { hasWidth } from './has-width.ts';

/** Two rounds' agreement on one code. */
export interface RoundsCompared {
  readonly codeId: string;
  /** `null`: the code was not there yet, or nothing was compared. */
  readonly earlier: KeptFigure | null;
  readonly later: KeptFigure | null;
  /** Later alpha minus earlier; `null` unless both are defined. */
  readonly change: number | null;
  /** Whether the 95% intervals of alpha have a value in common; `null` unless both are there and have a width. That they do is no test. */
  readonly overlaps: boolean | null;
}

/** Two rounds side by side, by code, in the given order; codes that neither has are left out. */
export function compareRounds(
  earlier: KeptAgreement,
  later: KeptAgreement,
  codeIds: readonly string[],
): RoundsCompared[] {
  return codeIds.flatMap((codeId) => {
    const [one, other] = [earlier, later].map(({ figures }) => figures.find((figure) => figure.codeId === codeId));
    if (!one && !other) return [];
    const hasBoth = one && other && one.alpha !== null && other.alpha !== null;
    const [first, second] = [one, other].map((figure) => figure?.interval ?? null);
    return [
      {
        codeId,
        earlier: one ?? null,
        later: other ?? null,
        change: hasBoth ? (other.alpha ?? 0) - (one.alpha ?? 0) : null,
        overlaps: first && second && hasWidth(first) && hasWidth(second) ? meet(first, second) : null,
      },
    ];
  });
}

function meet(one: readonly [number, number], other: readonly [number, number]): boolean {
  return one[0] <= other[1] && other[0] <= one[1];
}
