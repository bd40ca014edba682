import { startTransition, useCallback, useEffect, useState } from 'react';
import type { Disagreements } from '../../../domain/reconciliation/disagreement.ts';
import { agreementInWorker } from '../../../workers/agreement-in-worker.ts';
import { unpackDisagreements } from '../../../workers/packed-disagreements.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import type { FiguresRun } from '../use-figures.ts';

type Asked = Pick<AgreementDesk, 'scheme' | 'comparison' | 'work'>;

/** How the figures are computed is no matter here; any tolerance is told from the answer under none. */
const whateverTheUnit = { unit: 'span', leavesOutUncoded: false, comparesStatus: true, tolerance: 0 } as const;

/** What was found, and how far the search for it is. */
export interface DisagreementsRun {
  readonly run: FiguresRun;
  /** Under no tolerance. Of the choices as they are; `null` until it is known. */
  readonly found: Disagreements | null;
}

/** Finds the disagreements of the desk off the window's thread, again only when its codebook or its work changes. */
export function useDisagreements(desk: Asked): DisagreementsRun {
  const [asked, setAsked] = useState(desk);
  const [answer, setAnswer] = useState<{ readonly to: Asked; readonly found: Disagreements } | null>(null);
  const [isCancelled, setCancelled] = useState(false);
  const [percent, setPercent] = useState<number | null>(null);
  const [bug, setBug] = useState<{ readonly error: unknown } | null>(null);
  if (bug) throw bug.error;
  if (asked.scheme !== desk.scheme || asked.work !== desk.work) {
    setAsked(desk);
    setCancelled(false);
    setPercent(null);
  }
  useEffect(() => {
    if (isCancelled) return;
    const stop = new AbortController();
    const find = async () => {
      const { scheme, coderIds } = asked.comparison;
      const question = { scheme, coderIds, ...whateverTheUnit };
      const onProgress = (share: number) => setPercent(Math.floor(100 * share));
      const given = await asked.work(false);
      const packed = await agreementInWorker('disagreements', question, given, { signal: stop.signal, onProgress });
      if (stop.signal.aborted) return;
      const found = unpackDisagreements(packed);
      // Drawn in slices, so that a slow machine stays awake.
      startTransition(() => setAnswer({ to: asked, found }));
    };
    find().catch((error: unknown) => {
      if (!stop.signal.aborted) setBug({ error });
    });
    return () => stop.abort();
  }, [asked, isCancelled]);
  const cancel = useCallback(() => setCancelled(true), []);
  const restart = useCallback(() => {
    setPercent(null);
    setCancelled(false);
  }, []);
  const found = answer?.to === asked ? answer.found : null;
  const state = found ? 'done' : isCancelled ? 'cancelled' : 'running';
  return { run: { state, percent, problem: null, cancel, restart }, found };
}
