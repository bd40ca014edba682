import type { DisagreementKind } from '../domain/reconciliation/disagreement.ts';
import type { Remedy } from '../domain/reconciliation/remedy.ts';

const kinds: Readonly<Record<DisagreementKind, string>> = {
  missed: 'Missed',
  different_outcome: 'Different outcome',
  different_edges: 'Different edges',
  different_status: 'Different status',
};

/** What a kind of disagreement is called on the screen. */
export function disagreementKindName(kind: DisagreementKind): string {
  return kinds[kind];
}

const meanings: Readonly<Record<DisagreementKind, string>> = {
  missed: 'one coded it and the other coded nothing there that could stand for it',
  different_outcome: 'the same passage under two outcomes, neither of which the other coder used there',
  different_edges: 'both coded it, and one of its edges lies further apart than you tolerate',
  different_status: 'both coded it and gave it two statuses',
};

/** What a kind of disagreement means, to stand after its name. */
export function disagreementKindMeaning(kind: DisagreementKind): string {
  return meanings[kind];
}

/** What the records that a disagreement names are called. */
export interface DisagreementNames {
  readonly code: (id: string) => string;
  readonly coder: (id: string) => string;
  /** Of a coded segment's status, which may also be none or mixed. */
  readonly status: (status: string) => string;
}

/** What would help most with one outcome, as a sentence. */
export function remedySentence(remedy: Remedy, names: DisagreementNames): string {
  switch (remedy.kind) {
    case 'missed':
      if (remedy.missedBy === null) {
        const who = remedy.isMutual
          ? 'Now one misses it, now the other'
          : 'Missed in too few narratives to call it a habit';
        return `${who}: read its definition and examples together.`;
      }
      return `Mostly missed by ${names.coder(remedy.missedBy)}: go through its definition and examples with them, or ask whether it is coded too readily.`;
    case 'different_outcome':
      if (remedy.otherCodeId === null)
        return 'Mostly coded as something else, as this and as that: sharpen its definition.';
      return `Mostly a question of this or ${names.code(remedy.otherCodeId)}: sharpen the two definitions against each other.`;
    case 'different_edges':
      return 'Mostly the same passage, longer or shorter: agree on a unit, such as whole sentences, or allow a tolerance.';
    case 'different_status': {
      if (remedy.statuses === null)
        return 'Mostly another status for the same passage: sharpen when each status is given.';
      const [one, other] = remedy.statuses.map(names.status);
      return `Mostly a question of ${one} or ${other}: sharpen when each of the two is given.`;
    }
  }
}
