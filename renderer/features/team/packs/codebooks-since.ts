import type { Change } from '../../../domain/coding/change.ts';

/** A codebook that has got new revisions since. */
export interface RevisedCodebook {
  readonly name: string;
  readonly revision: number;
}

/** The codebooks that were revised after `at` (milliseconds since 1970), each with its newest revision. `changes`: the project's, oldest first. */
export function codebooksSince(changes: readonly Change[], at: number): RevisedCodebook[] {
  const revised = new Map<string, RevisedCodebook>();
  for (const change of changes) {
    if (change.at <= at) continue;
    for (const entry of change.entries) {
      if (entry.table !== 'schemes' || entry.after === null) continue;
      const { id, name, revision } = entry.after;
      if (revision > (revised.get(id)?.revision ?? 0)) revised.set(id, { name, revision });
    }
  }
  return [...revised.values()];
}
