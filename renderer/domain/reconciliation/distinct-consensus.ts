import type { Coding } from '../coding/coding.ts';
import type { Decision } from '../coding/decision.ts';

/** A coding of the consensus, and the ruling that it comes from: whose codings it stands on, who ruled, and when. */
export interface ConsensusCoding {
  readonly coding: Coding;
  readonly decision: Decision;
}

/**
 * What rulings put into the consensus of their narratives, in the order of the rulings. Of two rulings that code exactly the same
 * span with the same code the newer one holds, so that nothing is counted twice. One ruling may code a span under two statuses.
 */
export function distinctConsensus(decisions: readonly Decision[]): ConsensusCoding[] {
  const holders = new Map<string, Decision>();
  for (const decision of decisions) {
    for (const coding of decision.consensus) {
      const name = nameOf(decision, coding);
      const known = holders.get(name);
      if (!known || isNewer(decision, known)) holders.set(name, decision);
    }
  }
  return decisions.flatMap((decision) => {
    const seen = new Set<string>();
    return decision.consensus.flatMap((coding) => {
      const name = nameOf(decision, coding);
      const withStatus = `${name} ${coding.status ?? ''}`;
      if (holders.get(name) !== decision || seen.has(withStatus)) return [];
      seen.add(withStatus);
      return [{ coding, decision }];
    });
  });
}

function nameOf({ narrativeId }: Decision, { schemeId, codeId, start, end }: Coding): string {
  return [narrativeId, schemeId, codeId, start, end].join(' ');
}

/** Of two at the same time the id decides, so that the order of the rulings does not. */
function isNewer(one: Decision, other: Decision): boolean {
  return one.at > other.at || (one.at === other.at && one.id > other.id);
}
