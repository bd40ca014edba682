import { useState } from 'react';
import type { Desktop } from '../../../desktop/desktop.ts';
import { savePendingEdits } from '../../../editor/pending-edits.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { useTask } from '../../../ui/use-task.ts';
import { fileProblemSentence } from '../../../words/file-problems.ts';
import { storageProblemSentence, storageSentence } from '../../../words/storage-problems.ts';
import { type MadePack, makeCodingPacks, type PackMaking, type PackOrder } from './make-coding-packs.ts';

/** What has been made, and why the rest was not, as a sentence. */
export interface HandOut {
  readonly made: readonly MadePack[];
  readonly problem: string | null;
  /** The one zip file that all of them are in; `null` if each is a file by itself. */
  readonly archive: string | null;
}

interface MakingUse {
  readonly project: OpenProject;
  readonly desktop: Desktop;
  readonly by: string;
  readonly appVersion: string;
}

/** The course of making coding packs: how many are sealed, why it failed, and in the end what to hand out. */
export function useMaking({ project, desktop, by, appVersion }: MakingUse) {
  const [sealed, setSealed] = useState(0);
  const [handOut, setHandOut] = useState<HandOut | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const task = useTask(storageSentence);
  const make = (orders: readonly PackOrder[], into: PackMaking['into']) =>
    task.run(async () => {
      setRefusal(null);
      setSealed(0);
      await savePendingEdits();
      const making: PackMaking = { by, appVersion, at: Date.now(), into, onSealed: setSealed };
      const { made, refused, unnoted, archive = null } = await makeCodingPacks(project, desktop, orders, making);
      const problem = refused && 'problem' in refused ? fileProblemSentence(refused.problem, refused.place) : null;
      const troubles = [
        ...(refused === undefined ? [] : [problem ?? notAll]),
        ...(unnoted ? [`What follows is saved, but not noted in the project. ${storageProblemSentence(unnoted)}`] : []),
      ];
      if (made.length > 0) setHandOut({ made, archive, problem: troubles.length > 0 ? troubles.join(' ') : null });
      else setRefusal(problem ?? 'Nothing was saved, so no pack was made.');
    });
  return { sealed, handOut, running: task.running, problem: refusal ?? task.problem, make };
}

const notAll = 'Saving was cancelled before all packs were saved. Make the missing ones again.';
