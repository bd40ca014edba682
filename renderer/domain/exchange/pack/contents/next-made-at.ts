import type { PackRecord } from '../../../coding/pack-record.ts';
import { isAhead } from '../dated-ahead.ts';

/**
 * When a coding pack for this coder is made, in milliseconds since 1970: `now`, or just after the newest that was made here
 * before, so that a clock put back never makes it look older. One dated more than a day from now opens nowhere and has no say.
 */
export function nextMadeAt(packs: readonly PackRecord[], coderId: string, now: number): number {
  const made = packs.filter((pack) => pack.kind === 'coding' && pack.passage === 'made' && pack.coderId === coderId);
  return made.reduce((at, { madeAt }) => (isAhead(madeAt, now) ? at : Math.max(at, madeAt + 1)), now);
}
