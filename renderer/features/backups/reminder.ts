import type { Change } from '../../domain/coding/change.ts';
import type { RegisteredProject } from '../../storage/project-registry.ts';
import { counted } from '../../words/counted.ts';

/** Work of so many acts, or so many days after the last backup, is worth a reminder. */
const manyActs = 200;
const manyDays = 2;
/** A project that somebody only looked into needs none. */
const fewActs = 20;

const day = 86_400_000;

interface Work {
  readonly changes: readonly Change[];
  /** The project's entry in the list. */
  readonly entry: Pick<RegisteredProject, 'createdAt' | 'backedUp'>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Why it is time for a backup by hand; `null` if it is not. What a project held when it came to this machine is no work: a
 * copy or the sample is where it came from. It tells days and never how many changes there were: that would
 * tell a coder how much the others have done.
 */
export function reminderSentence({ changes, entry, now }: Work): string | null {
  const { backedUp } = entry;
  const since = changes.filter(({ at }) => at > (backedUp?.at ?? entry.createdAt));
  if (since.length === 0) return null;
  if (!backedUp) {
    return since.length < fewActs
      ? null
      : 'This project has no backup yet. If this browser’s data is lost, the work in it is lost.';
  }
  const days = Math.floor((now - backedUp.at) / day);
  if (days >= manyDays) return `The last backup is ${counted(days, 'day')} old, and there has been work since.`;
  return since.length >= manyActs ? 'There has been a good deal of work since the last backup.' : null;
}
