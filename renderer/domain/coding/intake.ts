import type { Narrative } from '../text/narrative.ts';
import type { Act } from './change.ts';
import type { ProjectState } from './dataset.ts';
import type { JournalBlock } from './received-journal.ts';

/**
 * What comes into a project from outside, or is kept secret in it: records that the journal does not hold, and the act by which
 * the journal tells of them.
 */
export interface Intake {
  readonly act: Act;
  /** The whole next state. What does not change must be the same objects as before; a changed sheet's `revision` has risen. */
  readonly state: ProjectState;
  /** New narratives, and those with another text, whose heads are in the state. */
  readonly texts: readonly Narrative[];
  /** Blocks of colleagues' journals, to be joined with what is there of them. */
  readonly received: readonly JournalBlock[];
}
