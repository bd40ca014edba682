import type { ShownPosition } from './painted-positions.ts';

/** How many of them coded something of the item. */
export function codedBy(positions: readonly Pick<ShownPosition, 'codings'>[]): number {
  return positions.filter(({ codings }) => codings.length > 0).length;
}

/** Whether two of them gave the same span the same code and another status, so that both together would have it twice. */
export function differsInStatusAlone(positions: readonly Pick<ShownPosition, 'codings'>[]): boolean {
  const all = positions.flatMap(({ codings }) => codings);
  return all.some((one) =>
    all.some(
      (other) =>
        one.codeId === other.codeId &&
        one.start === other.start &&
        one.end === other.end &&
        one.status !== other.status,
    ),
  );
}
