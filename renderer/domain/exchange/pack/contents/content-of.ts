import type { Scheme } from '../../../../../codebook/scheme.ts';
import type { Coder } from '../../../coding/coder.ts';
import type { Case, ProjectState } from '../../../coding/dataset.ts';
import type { Assignment, Round } from '../../../coding/round.ts';
import type { NarrativeHead } from '../../../text/narrative.ts';
import type { JoinedList } from './joined-list.ts';
import type { ContentTurns } from './turn-entries.ts';

/** The lists of a project that a pack brings content for, with that content joined in. */
export interface ContentLists {
  readonly schemes: JoinedList<Scheme>;
  readonly coders: JoinedList<Coder>;
  readonly cases: JoinedList<Case>;
  readonly narratives: JoinedList<NarrativeHead>;
  readonly rounds: JoinedList<Round>;
  readonly assignments: JoinedList<Assignment>;
}

/** The lists as a project's state has them, and apart from them what turned in each. */
export function contentOf({ schemes, coders, cases, narratives, rounds, assignments }: ContentLists): {
  readonly lists: Pick<ProjectState, keyof ContentLists>;
  readonly turns: ContentTurns;
} {
  return {
    lists: {
      schemes: schemes.list,
      coders: coders.list,
      cases: cases.list,
      narratives: narratives.list,
      rounds: rounds.list,
      assignments: assignments.list,
    },
    turns: {
      schemes: schemes.turns,
      coders: coders.turns,
      cases: cases.turns,
      narratives: narratives.turns,
      rounds: rounds.turns,
      assignments: assignments.turns,
    },
  };
}
