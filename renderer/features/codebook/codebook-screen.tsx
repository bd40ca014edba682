import { useMemo, useState } from 'react';
import { currentSchemes, newestScheme } from '../../domain/coding/code-of-scheme.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { isFromPack } from '../../domain/coding/is-from-pack.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { type CodebookRoom, returnTo, roomToReturnTo } from './codebook-place.ts';
import { newDraft } from './editing/draft.ts';
import { EditCodebook } from './editing/edit-codebook.tsx';
import { useKeptDraft } from './editing/use-kept-draft.ts';
import { ReadingPage } from './reading-page.tsx';
import { RevisionsPage } from './revisions/revisions-page.tsx';
import { useWorklist } from './worklist/use-worklist.ts';
import { WorklistPage } from './worklist/worklist-page.tsx';

interface CodebookScreenProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly onOpenNarrative: (narrativeId: string) => void;
}

/** The schemes of the project, to be read; their revisions; and what is to be looked at again. The lead chooses which one is in use, and revises it. */
export function CodebookScreen({ project, view, viewer, onOpenNarrative }: CodebookScreenProps) {
  const schemes = useMemo(() => currentSchemes(view.schemes), [view.schemes]);
  const inUse = view.project.activeSchemeId;
  const [shownId, setShownId] = useState(inUse);
  const [room, setRoom] = useState<CodebookRoom>(() => roomToReturnTo(project));
  const [saved, setSaved] = useState<number | null>(null);
  const canEdit = viewer.role === 'lead' && !isFromPack(view);
  const kept = useKeptDraft(project, canEdit);
  const segments = useMemo(() => segmentsPerCode(view, shownId), [view, shownId]);
  const list = useWorklist(view, viewer);
  const shown = schemes.find((scheme) => scheme.id === shownId);
  const active = newestScheme(view.schemes, inUse);
  const revisions = useMemo(() => view.schemes.filter(({ id }) => id === shownId), [view.schemes, shownId]);
  const back = () => setRoom('reading');

  if (room === 'editing' && shown && canEdit && kept.draft !== undefined) {
    const { draft } = kept;
    const first = draft?.schemeId === shown.id && draft.revision === shown.revision ? draft : newDraft(shown);
    return (
      <EditCodebook
        {...{ project, view, viewer, segments, first }}
        scheme={shown}
        onLeave={(made) => {
          setSaved(made?.revision ?? null);
          kept.refresh();
          back();
        }}
      />
    );
  }
  if (room === 'revisions' && shown) {
    return <RevisionsPage {...{ project, revisions }} coders={view.coders} onBack={back} />;
  }
  if (room === 'worklist' && active) {
    const open = (narrativeId: string) => {
      returnTo(project, 'worklist');
      onOpenNarrative(narrativeId);
    };
    return <WorklistPage {...{ project, view, viewer, list }} scheme={active} onOpen={open} onBack={back} />;
  }
  return (
    <ReadingPage
      {...{ project, viewer, schemes, shown, inUse, segments, list, canEdit, saved }}
      draft={kept.draft ?? null}
      hasRevisions={revisions.length > 1}
      onShow={(id) => {
        setSaved(null);
        setShownId(id);
      }}
      onRoom={setRoom}
      onDraftGone={kept.refresh}
    />
  );
}

function segmentsPerCode(view: ProjectState, schemeId: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sheet of view.sheets) {
    for (const coding of sheet.codings) {
      if (coding.schemeId === schemeId) counts.set(coding.codeId, (counts.get(coding.codeId) ?? 0) + 1);
    }
  }
  return counts;
}
