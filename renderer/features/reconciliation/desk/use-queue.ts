import { startTransition, useEffect, useMemo, useState } from 'react';
import type { QueueEntry, QueueWork } from '../../../domain/reconciliation/queue.ts';
import { letWindowGo } from '../../../workers/let-window-go.ts';
import type { QueueKeeper } from './queue-keeper.ts';

/** So many narratives are looked at while the screen is drawn: what a ruling changes is there at once. */
const atOnce = 8;
/** Milliseconds that the window is held at a time. */
const slice = 12;

/**
 * The queue of what is to be settled and what is settled; `null` while much of it has still to be looked at, which is done in
 * slices so that the window stays awake.
 */
export function useQueue(keeper: QueueKeeper, work: QueueWork): readonly QueueEntry[] | null {
  const [done, setDone] = useState<QueueWork | null>(null);
  const wanted = useMemo(() => keeper.meet(work), [keeper, work]);
  const isSmall = wanted.length <= atOnce;
  useEffect(() => {
    if (isSmall) return;
    let isWanted = true;
    const run = async () => {
      let until = performance.now() + slice;
      for (const id of wanted) {
        keeper.look(id);
        if (performance.now() < until) continue;
        await letWindowGo();
        if (!isWanted) return;
        until = performance.now() + slice;
      }
      // Drawn in slices too.
      if (isWanted) startTransition(() => setDone(work));
    };
    void run();
    return () => {
      isWanted = false;
    };
  }, [keeper, work, wanted, isSmall]);
  return useMemo(() => {
    if (!isSmall && done !== work) return null;
    if (isSmall) for (const id of wanted) keeper.look(id);
    return keeper.entries();
  }, [keeper, work, wanted, isSmall, done]);
}
