import { startTransition, useEffect, useState } from 'react';
import { finishOrder, sharingTheirTime } from '../../../domain/coding/finish-order.ts';
import type { ComparedWork } from '../../../domain/coding/units/comparison.ts';
import { StorageError } from '../../../storage/storage-problem.ts';
import { storageProblemSentence } from '../../../words/storage-problems.ts';
import { letWindowGo } from '../../../workers/let-window-go.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { type FinishedTogether, finishedTogether, finishersByNarrative } from './who-finished.ts';

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
      /** Who finished those of the order. */
      readonly together: readonly FinishedTogether[];
      readonly work: ComparedWork;
    };

/** Reads from the history in which order narratives were finished, and again whenever compared work has changed. */
export function useFinishOrder({ project, work, comparison, narrativeIds }: AgreementDesk): FinishOrderReading {
  const [found, setFound] = useState<{ readonly of: typeof work; readonly reading: FinishOrderReading } | null>(null);
  const [bug, setBug] = useState<{ readonly error: unknown } | null>(null);
  if (bug) throw bug.error;
  const { coderIds } = comparison;
  useEffect(() => {
    let left = false;
    const read = async (): Promise<FinishOrderReading> => {
      const compared = await work(false);
      const history = await project.history();
      await letWindowGo();
      const timed = finishOrder(narrativeIds, compared.sheets, coderIds, history);
      await letWindowGo();
      const finishersOf = finishersByNarrative(coderIds, compared.sheets);
      await letWindowGo();
      const order = timed.map(({ id }) => id);
      const byTwo = narrativeIds.filter((id) => (finishersOf.get(id)?.length ?? 0) >= 2);
      return {
        status: 'read',
        order,
        sharing: sharingTheirTime(timed),
        untimed: byTwo.length - timed.length,
        together: finishedTogether(order, finishersOf),
        work: compared,
      };
    };
    read().then(
      (reading) => {
        if (!left) startTransition(() => setFound({ of: work, reading }));
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
  }, [project, work, coderIds, narrativeIds]);
  return found?.of === work ? found.reading : { status: 'reading' };
}
