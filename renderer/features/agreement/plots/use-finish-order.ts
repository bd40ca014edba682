import { useEffect, useState } from 'react';
import { finishOrder, sharingTheirTime } from '../../../domain/coding/finish-order.ts';
import { groupBy } from '../../../domain/coding/group-by.ts';
import type { ComparedWork } from '../../../domain/coding/units/comparison.ts';
import { StorageError } from '../../../storage/storage-problem.ts';
import { storageProblemSentence } from '../../../words/storage-problems.ts';
import type { AgreementDesk } from '../agreement-desk.ts';

/** How far the reading of the order has come, in which the compared narratives were finished. */
export type FinishOrderReading =
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly sentence: string }
  | {
      readonly status: 'read';
      readonly order: readonly string[];
      /** How many of them share their time with another; among these the order is the project's. */
      readonly sharing: number;
      /** Narratives that two coders have finished and that have no place in the order. */
      readonly untimed: number;
      readonly work: ComparedWork;
    };

/** Reads from the history in which order narratives were finished, and again whenever compared work has changed. */
export function useFinishOrder({ project, work, narrativeIds, question }: AgreementDesk): FinishOrderReading {
  const [found, setFound] = useState<{ readonly of: typeof work; readonly reading: FinishOrderReading } | null>(null);
  const [bug, setBug] = useState<{ readonly error: unknown } | null>(null);
  if (bug) throw bug.error;
  useEffect(() => {
    let left = false;
    const read = async (): Promise<FinishOrderReading> => {
      const compared = await work(false);
      const timed = finishOrder(narrativeIds, compared.sheets, question.coderIds, await project.history());
      return {
        status: 'read',
        order: timed.map(({ id }) => id),
        sharing: sharingTheirTime(timed),
        untimed: finishedByTwo(narrativeIds, compared.sheets) - timed.length,
        work: compared,
      };
    };
    read().then(
      (reading) => {
        if (!left) setFound({ of: work, reading });
      },
      (error: unknown) => {
        if (left) return;
        if (!(error instanceof StorageError)) setBug({ error });
        else setFound({ of: work, reading: { status: 'failed', sentence: storageProblemSentence(error.problem) } });
      },
    );
    return () => {
      left = true;
    };
  }, [project, work, narrativeIds, question]);
  return found?.of === work ? found.reading : { status: 'reading' };
}

/** `sheets` are the finished ones of the compared coders alone. */
function finishedByTwo(narrativeIds: readonly string[], sheets: ComparedWork['sheets']): number {
  const sheetsOf = groupBy(sheets, ({ narrativeId }) => narrativeId);
  return narrativeIds.filter((id) => (sheetsOf.get(id)?.length ?? 0) >= 2).length;
}
