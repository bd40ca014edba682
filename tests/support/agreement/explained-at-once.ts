import { type FoundByQuestion, foundByHowMany } from '../../../renderer/domain/agreement/behind/found-by-how-many.ts';
import type { PassagesQuestion } from '../../../renderer/domain/agreement/behind/passages.ts';
import { passagesBehind } from '../../../renderer/domain/agreement/behind/passages-behind.ts';
import { type StatusCountsQuestion, statusCounts } from '../../../renderer/domain/agreement/behind/status-counts.ts';
import type { ComparedWork } from '../../../renderer/domain/coding/units/comparison.ts';
import { packPassages } from '../../../renderer/workers/packed-passages.ts';

/** What the worker of agreement answers about what stands behind a figure, computed at once: happy-dom has no workers. */
export async function explainedAtOnce(task: string, question: unknown, work: ComparedWork): Promise<unknown> {
  if (task === 'passages') return packPassages(passagesBehind(question as PassagesQuestion, work));
  if (task === 'status_counts') return statusCounts(question as StatusCountsQuestion, work);
  return foundByHowMany(question as FoundByQuestion, work);
}
