import { useCallback, useMemo, useState } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import { type CodeDifference, compareRevisions } from '../../../domain/coding/codebook/compare-revisions.ts';
import type { DraftCodes } from '../../../domain/coding/codebook/draft-edits.ts';
import { type DraftProblem, nextRevision } from '../../../domain/coding/codebook/next-revision.ts';
import { useSavedDraft } from '../../../editor/use-saved-draft.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { type Draft, readDraft } from './draft.ts';

/** A draft at work: what it says, what it changes, and whether it could be saved as a revision. */
export interface DraftEditing {
  readonly draft: Draft;
  /** In which codes it differs from the revision that it changes. */
  readonly changes: readonly CodeDifference[];
  readonly made: { readonly scheme: Scheme } | DraftProblem;
  readonly edit: (change: Partial<Omit<Draft, 'codes'>>) => void;
  readonly editCodes: (change: (codes: DraftCodes) => DraftCodes) => void;
  /** Ends the keeping: nothing is kept of the draft any more, whatever was typed last. */
  readonly letGo: () => Promise<void>;
}

/**
 * Keeps a draft after every pause, on leaving the screen, and before the project is locked or closed, so that nothing typed is
 * lost. `first` is how it begins.
 */
export function useDraftEditing(project: OpenProject, base: Scheme, first: Draft): DraftEditing {
  const [begun] = useState(() => JSON.stringify(first));
  const { draft: text, change, save } = useSavedDraft(begun, (typed) => project.keepDraft(typed));
  const draft = useMemo(() => readDraft(text) ?? first, [text, first]);
  const edit = useCallback(
    (next: Partial<Omit<Draft, 'codes'>>) => change(JSON.stringify({ ...draft, ...next })),
    [change, draft],
  );
  const editCodes = useCallback(
    (next: (codes: DraftCodes) => DraftCodes) => change(JSON.stringify({ ...draft, codes: next(draft.codes) })),
    [change, draft],
  );
  const changes = useMemo(() => compareRevisions(base, draft), [base, draft]);
  const made = useMemo(() => nextRevision(base, draft.codes), [base, draft.codes]);
  const letGo = useCallback(async () => {
    // Otherwise leaving the screen would keep once more what is not kept yet.
    await save();
    await project.keepDraft(null);
  }, [project, save]);
  return { draft, changes, made, edit, editCodes, letGo };
}
