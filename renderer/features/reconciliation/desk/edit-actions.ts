import type { Scheme } from '../../../../codebook/scheme.ts';
import type { EditActions } from './edit-commands.ts';
import {
  draftFrom,
  type EditDraft,
  type EditedSegment,
  withCode,
  withEdge,
  withEdgeStep,
  withNextSegment,
  withNextStatus,
  withoutSegment,
} from './edit-draft.ts';
import type { ShownPosition } from './painted-positions.ts';
import type { Said } from './said.ts';

interface EditSituation {
  readonly draft: EditDraft | null;
  readonly scheme: Scheme;
  readonly text: string;
  readonly positions: readonly ShownPosition[];
  readonly onDraft: (draft: EditDraft | null) => void;
  readonly onKeep: (edited: readonly EditedSegment[]) => void;
  readonly say: (said: Said | null) => void;
  /** Gives the keys to the text, since the buttons of the draft go with it. */
  readonly takeKeys: () => void;
}

/** What each command does while the lead edits. Nothing is saved before it is kept. */
export function editActions({
  draft,
  scheme,
  text,
  positions,
  onDraft,
  onKeep,
  say,
  takeKeys,
}: EditSituation): EditActions {
  const change = (next: (now: EditDraft) => EditDraft): void => {
    if (draft) onDraft(next(draft));
  };
  const begin = (next: EditDraft | null): void => {
    if (next) onDraft(next);
    else say({ message: 'They coded nothing here to begin from.' });
  };
  const close = (): void => {
    onDraft(null);
    takeKeys();
  };
  return {
    beginFrom: (coderId) => begin(draftFrom(positions.find(({ face }) => face.coderId === coderId)?.codings ?? [])),
    beginFromEveryCoder: () => begin(draftFrom(positions.flatMap(({ codings }) => codings))),
    code: (codeId) => change((now) => withCode(now, scheme, codeId)),
    status: () => change((now) => withNextStatus(now, scheme)),
    nextSegment: () => change(withNextSegment),
    removeSegment: () => {
      const rest = draft && withoutSegment(draft);
      if (rest) onDraft(rest);
      else say({ message: 'One segment has to be left. ‘Nothing here’ is a ruling of its own: 0.' });
    },
    pickEdge: (edge) => change((now) => withEdge(now, edge)),
    moveEdge: (step, direction) => change((now) => withEdgeStep(now, text, step, direction)),
    keep: () => {
      if (!draft) return;
      close();
      onKeep(draft.segments);
    },
    leave: () => {
      if (draft?.edge) onDraft(withEdge(draft, null));
      else close();
      say(null);
    },
  };
}
