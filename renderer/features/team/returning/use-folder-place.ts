import { useCallback, useEffect, useState } from 'react';
import type { TeamFolderOutcome } from '../../../../electron/contract.ts';
import type { TeamFolder } from '../../../desktop/desktop.ts';
import { fileProblemSentence } from '../../../words/file-problems.ts';

/** The team's folder, as a coder who puts return packs there needs it. */
export interface FolderPlace {
  /** As the user knows it; `null` where none is chosen or there is no such folder. */
  readonly place: string | null;
  /** Why the chosen one cannot be used now. */
  readonly problem: string | null;
  choose(): void;
}

/** Looks once, and again after another folder was chosen. */
export function useFolderPlace(folder: TeamFolder | null): FolderPlace {
  const [outcome, setOutcome] = useState<TeamFolderOutcome>(null);
  useEffect(() => {
    let over = false;
    void folder?.list().then((found) => {
      if (!over) setOutcome(found);
    });
    return () => {
      over = true;
    };
  }, [folder]);
  const choose = useCallback(async () => {
    if (folder && (await folder.choose()) !== null) setOutcome(await folder.list());
  }, [folder]);
  const problem = outcome && 'problem' in outcome ? fileProblemSentence(outcome.problem, outcome.place) : null;
  return { place: outcome && problem === null ? outcome.place : null, problem, choose: () => void choose() };
}
