import { counted } from './counted.ts';

/** What is known of a pack that may still lie somewhere. */
export interface KnownPack {
  readonly kind: 'coding' | 'return';
  readonly passage: 'made' | 'opened';
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

const MOST_DATES = 12;
/** In UTC, as in every file that the program writes. */
const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const kinds: readonly (readonly [KnownPack['kind'], KnownPack['passage'], string, string])[] = [
  ['coding', 'made', 'coding pack', 'made on'],
  ['return', 'opened', 'return pack', 'taken in on'],
  ['coding', 'opened', 'coding pack', 'opened on'],
  ['return', 'made', 'return pack', 'made on'],
];

/** The packs by kind, each with its dates: `2 coding packs, made on 12 November 2026; 13 November 2026`. None if there are none. */
export function knownPackLines(packs: readonly KnownPack[]): string[] {
  return kinds.flatMap(([kind, passage, noun, when]) => {
    const some = packs.filter((pack) => pack.kind === kind && pack.passage === passage).sort((a, b) => a.at - b.at);
    if (some.length === 0) return [];
    const days = [...new Set(some.map(({ at }) => dates.format(at)))];
    const more = days.length - MOST_DATES;
    const earlier = more > 0 ? `; and on ${counted(more, 'earlier day')}` : '';
    return [`${counted(some.length, noun)}, ${when} ${days.slice(-MOST_DATES).join('; ')}${earlier}`];
  });
}
