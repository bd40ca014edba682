import { useCallback, useEffect, useState } from 'react';
import type { AgreementQuestion, CodeAgreement } from '../../domain/agreement/agreement-table.ts';
import { agreementInWorker } from '../../workers/agreement-in-worker.ts';

export interface AgreementRun {
  /** The answer to the question as it stands, or to the one before while this one is computed; `null` before the first. */
  readonly rows: readonly CodeAgreement[] | null;
  readonly state: 'running' | 'done' | 'cancelled';
  cancel(): void;
  /** Computes again after a cancel. */
  restart(): void;
}

/** Computes the table off the window's thread, again only when a finished sheet, the coders or the scheme have changed. */
export function useAgreementTable(question: AgreementQuestion): AgreementRun {
  const [asked, setAsked] = useState(question);
  const [answer, setAnswer] = useState<{ to: AgreementQuestion; rows: readonly CodeAgreement[] } | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const [bug, setBug] = useState<{ readonly error: unknown } | null>(null);
  if (bug) throw bug.error;
  if (fingerprint(question) !== fingerprint(asked)) {
    setAsked(question);
    setCancelled(false);
  }
  useEffect(() => {
    if (cancelled) return;
    const stop = new AbortController();
    agreementInWorker(asked, { signal: stop.signal }).then(
      (rows) => setAnswer({ to: asked, rows }),
      (error: unknown) => {
        if (!stop.signal.aborted) setBug({ error });
      },
    );
    return () => stop.abort();
  }, [asked, cancelled]);
  const cancel = useCallback(() => setCancelled(true), []);
  const restart = useCallback(() => setCancelled(false), []);
  const current = answer?.to.scheme.id === asked.scheme.id ? answer.rows : null;
  const state = answer?.to === asked ? 'done' : cancelled ? 'cancelled' : 'running';
  return { rows: current, state, cancel, restart };
}

/** The same for two questions with the same answer. */
function fingerprint({ scheme, coderIds, sheets }: AgreementQuestion): string {
  const versions = sheets
    .filter((sheet) => sheet.state === 'finished')
    .map((sheet) => `${sheet.narrativeId} ${sheet.coderId} ${sheet.revision}`);
  return [scheme.id, scheme.revision, ...coderIds, ...versions].join('\n');
}
