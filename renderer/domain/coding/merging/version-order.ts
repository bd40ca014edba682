import { followsFrom } from './lineage.ts';
import type { HashedSheet } from './merge-plan.ts';

/**
 * How an incoming version of a sheet stands to the one that is held. Neither follows the other: a fork. So it is where each
 * seems to follow the other, which happens if two copies went back to the very same content: nobody but a person can tell.
 */
export function versionOrder(incoming: HashedSheet, held: HashedSheet): 'same' | 'newer' | 'older' | 'fork' {
  if (incoming.hash === held.hash) return 'same';
  const isNewer = followsFrom(incoming, held);
  const isOlder = followsFrom(held, incoming);
  if (isNewer === isOlder) return 'fork';
  return isNewer ? 'newer' : 'older';
}
