import type { DecisionSubject } from '../../../domain/coding/decision.ts';
import type { QueueEntry } from '../../../domain/reconciliation/queue.ts';
import type { Span } from '../../../domain/text/span.ts';

/** What an entry is about: as coders have it now or, where that is gone, as it was ruled on. */
export function aboutOf({ item, decision }: QueueEntry): Span & {
  readonly codeIds: readonly string[];
  readonly subjects: readonly DecisionSubject[];
} {
  return item ?? decision ?? { start: 0, end: 0, codeIds: [], subjects: [] };
}
