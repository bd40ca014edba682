import type { AgreementWindow } from '../../../domain/agreement/over-time.ts';
import type { ComparedWork } from '../../../domain/coding/units/comparison.ts';
import { agreementInWorker } from '../../../workers/agreement-in-worker.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { type Answering, useWorkerAnswer } from '../use-worker-answer.ts';

/** What windows are asked of. */
export interface WindowsAsked {
  readonly desk: AgreementDesk;
  readonly work: ComparedWork;
  /** Narratives in the order of finishing. */
  readonly order: readonly string[];
  readonly windowSize: number;
}

const moving: Answering<WindowsAsked, readonly AgreementWindow[]> = {
  isSame: (one, other) =>
    one.desk.comparison === other.desk.comparison &&
    one.work === other.work &&
    one.order.join() === other.order.join() &&
    one.windowSize === other.windowSize,
  ask: ({ desk, work, order, windowSize }, options) =>
    agreementInWorker('over_time', { ...desk.comparison, finishOrder: order, windowSize }, work, options),
};

/** Agreement window by window, computed off the window's thread; what was computed last stays, with what it answers, until the next is there. */
export function useWindows(asked: WindowsAsked) {
  return useWorkerAnswer(asked, moving);
}
