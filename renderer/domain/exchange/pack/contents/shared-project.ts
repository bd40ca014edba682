import type { Project } from '../../../coding/dataset.ts';
import type { Round } from '../../../coding/round.ts';
import type { SharedProject } from '../pack.ts';

/** The project as every copy of it has it. */
export function sharedProject({ copyId: _copy, leadRecipient: _recipient, ...shared }: Project): SharedProject {
  return shared;
}

/** A round without its figures and without how it was drawn: both tell of colleagues. */
export function sharedRound({ draw: _draw, agreement: _agreement, ...round }: Round): Round {
  return round;
}
