import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { SaveOutcome } from '../../../../electron/contract.ts';
import { comparisonSlug } from '../../../domain/exchange/agreement-report/comparison-slug.ts';
import { exportFileName } from '../../../domain/exchange/export-file-name.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { PlotPicture } from '../../../ui/plot.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { fileProblemSentence } from '../../../words/file-problems.ts';
import type { AgreementDesk } from '../agreement-desk.ts';

/** The saving of pictures of one plot. */
export interface PlotSaving {
  readonly saving: boolean;
  readonly onSave: (picture: PlotPicture) => void;
  /** What became of the last one, to stand near the plot. */
  readonly message: ReactNode;
}

/** Saves pictures of a plot under the project's name, `what` and what is compared; given up when the plot is left, so that no dialog opens over another screen. */
export function usePlotSaving({ view, desktop, comparison, cases }: AgreementDesk, what: string): PlotSaving {
  const [outcome, setOutcome] = useState<SaveOutcome | 'none'>('none');
  const left = useRef(new AbortController());
  useEffect(() => {
    left.current = new AbortController();
    return () => left.current.abort();
  }, []);
  const task = useTask(() => null);
  const onSave = ({ ending, bytes }: PlotPicture) =>
    task.run(async () => {
      const { signal } = left.current;
      setOutcome('none');
      const drawn = `${what}_${comparisonSlug(comparison, cases)}`;
      const file = { name: exportFileName(view.project.label, drawn, Date.now(), ending), bytes: await bytes() };
      if (signal.aborted) return;
      setOutcome(await desktop.saveFile(file));
    });
  const message = outcome === 'none' ? null : <SavedNotice outcome={outcome} onClose={() => setOutcome('none')} />;
  return { saving: task.running, onSave, message };
}

function SavedNotice({ outcome, onClose }: { readonly outcome: SaveOutcome; readonly onClose: () => void }) {
  if (outcome === null) {
    return (
      <Notice tone="information" onClose={onClose}>
        Nothing was saved: no place was chosen.
      </Notice>
    );
  }
  return 'problem' in outcome ? (
    <Notice tone="problem" onClose={onClose}>
      {fileProblemSentence(outcome.problem, outcome.place)}
    </Notice>
  ) : (
    <Notice tone="success" onClose={onClose}>
      Saved as {outcome.place}.
    </Notice>
  );
}
