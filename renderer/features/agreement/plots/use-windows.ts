import { useEffect, useState } from 'react';
import type { AgreementWindow } from '../../../domain/agreement/over-time.ts';
import type { ComparedWork, Comparison } from '../../../domain/coding/units/comparison.ts';
import { agreementInWorker } from '../../../workers/agreement-in-worker.ts';

interface WindowsQuestion {
  readonly comparison: Comparison;
  readonly work: ComparedWork;
  readonly order: readonly string[];
  readonly windowSize: number;
}

/** Agreement window by window, computed off the window's thread; what was computed last stays until the next is there. */
export function useWindows({
  comparison,
  work,
  order,
  windowSize,
}: WindowsQuestion): readonly AgreementWindow[] | null {
  const [windows, setWindows] = useState<readonly AgreementWindow[] | null>(null);
  const [bug, setBug] = useState<{ readonly error: unknown } | null>(null);
  if (bug) throw bug.error;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    agreementInWorker('over_time', { ...comparison, finishOrder: order, windowSize }, work, { signal }).then(
      (answer) => {
        if (!signal.aborted) setWindows(answer);
      },
      (error: unknown) => {
        if (!signal.aborted) setBug({ error });
      },
    );
    return () => stop.abort();
  }, [comparison, work, order, windowSize]);
  return windows;
}
