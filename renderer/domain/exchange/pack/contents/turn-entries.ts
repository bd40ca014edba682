import type { Scheme } from '../../../../../codebook/scheme.ts';
import type { Entry } from '../../../coding/change.ts';
import type { Coder } from '../../../coding/coder.ts';
import type { Case } from '../../../coding/dataset.ts';
import type { Assignment, Round } from '../../../coding/round.ts';
import type { NarrativeHead } from '../../../text/narrative.ts';
import type { Turn } from './joined-list.ts';

/** Which records of each list came in, changed or went. */
export interface ContentTurns {
  readonly schemes: readonly Turn<Scheme>[];
  readonly coders: readonly Turn<Coder>[];
  readonly cases: readonly Turn<Case>[];
  readonly narratives: readonly Turn<NarrativeHead>[];
  readonly rounds: readonly Turn<Round>[];
  readonly assignments: readonly Turn<Assignment>[];
}

/** What the journal keeps of it: of cases and narratives only ids and hashes. */
export function turnEntries({ schemes, coders, cases, narratives, rounds, assignments }: ContentTurns): Entry[] {
  return [
    ...schemes.flatMap(({ before, after }): Entry[] => {
      const scheme = after ?? before;
      return scheme ? [{ table: 'schemes', id: scheme.id, revision: scheme.revision, before, after }] : [];
    }),
    ...coders.map(({ key, before, after }): Entry => ({ table: 'coders', id: key, before, after })),
    ...cases.map(({ key, before }): Entry => ({ table: 'cases', id: key, change: before ? 'attributes' : 'added' })),
    ...narratives.flatMap(({ key, before, after }): Entry[] => {
      if (!after) return [];
      const { caseId, sha256 } = after;
      return [{ table: 'narratives', id: key, caseId, sha256, change: before ? 'replaced' : 'added' }];
    }),
    ...rounds.map(({ key, before, after }): Entry => ({ table: 'rounds', id: key, before, after })),
    ...assignments.flatMap(({ before, after }): Entry[] => {
      const assignment = after ?? before;
      if (!assignment) return [];
      const { roundId, narrativeId } = assignment;
      return [{ table: 'assignments', roundId, narrativeId, before, after }];
    }),
  ];
}
