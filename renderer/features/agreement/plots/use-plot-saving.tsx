import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { NamedBytes, SaveOutcome } from '../../../../electron/contract.ts';
import { comparisonSlug } from '../../../domain/exchange/agreement-report/comparison-slug.ts';
import { exportFileName } from '../../../domain/exchange/export-file-name.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { PlotPicture } from '../../../ui/plot.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { fileProblemSentence } from '../../../words/file-problems.ts';
import { storageSentence } from '../../../words/storage-problems.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { savedAndNoted } from '../note-export.ts';

/** The saving of pictures of one plot. */
export interface PlotSaving {
  readonly saving: boolean;
  readonly onSave: (picture: PlotPicture) => void;
  /** What became of the last one, to stand near the plot. */
  readonly message: ReactNode;
}

type PictureOutcome = SaveOutcome | 'not_made';

/**
 * Saves pictures of a plot under the project's name, `what` and what is compared, each noted in the history first; given up when the plot is
 * left before its picture is made, so that no dialog opens over another screen.
 */
export function usePlotSaving(desk: AgreementDesk, what: string): PlotSaving {
  const [outcome, setOutcome] = useState<PictureOutcome | 'none'>('none');
  const left = useRef(new AbortController());
  useEffect(() => {
    left.current = new AbortController();
    return () => left.current.abort();
  }, []);
  const task = useTask(storageSentence);
  const onSave = (picture: PlotPicture) =>
    task.run(async () => {
      setOutcome('none');
      const file = await pictureFile(desk, what, picture);
      if (left.current.signal.aborted) return;
      setOutcome(file ? await savedAndNoted(desk, [file.name], () => desk.desktop.saveFile(file)) : 'not_made');
    });
  const message = (
    <>
      {outcome === 'none' ? null : <SavedNotice outcome={outcome} onClose={() => setOutcome('none')} />}
      {task.problem ? (
        <Notice tone="problem" onClose={task.forget}>
          {task.problem}
        </Notice>
      ) : null}
    </>
  );
  return { saving: task.running, onSave, message };
}

/** The picture as a file; `null` if it cannot be made. */
async function pictureFile(
  { view, comparison, cases }: AgreementDesk,
  what: string,
  { ending, bytes }: PlotPicture,
): Promise<NamedBytes | null> {
  const name = exportFileName(view.project.label, `${what}_${comparisonSlug(comparison, cases)}`, Date.now(), ending);
  try {
    return { name, bytes: await bytes() };
  } catch (error) {
    console.error(error);
    return null;
  }
}

function SavedNotice({ outcome, onClose }: { readonly outcome: PictureOutcome; readonly onClose: () => void }) {
  if (outcome === 'not_made') {
    return (
      <Notice tone="problem" onClose={onClose}>
        The picture could not be made, and nothing was saved. Save it in the other format, or read the plot as a table.
      </Notice>
    );
  }
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
