import { useMemo } from 'react';
import type { AgreementDesk } from '../agreement-desk.ts';
import { useKept } from '../agreement-place.ts';
import { NarrativeLine } from '../narrative-line.tsx';
import { PagedList } from '../paged-list.tsx';
import { SidePanel } from '../side-panel.tsx';

/** A window of narratives that somebody looks at. */
export interface ShownWindow {
  /** Places in the order of finishing, from 1; both included. */
  readonly first: number;
  readonly last: number;
  readonly narrativeIds: readonly string[];
}

interface WindowDrawerProps {
  readonly desk: AgreementDesk;
  readonly shown: ShownWindow;
  readonly onClose: () => void;
}

/** The narratives of one window in the order of finishing; each leads to its narrative. */
export function WindowDrawer({ desk, shown, onClose }: WindowDrawerProps) {
  const [page, setPage] = useKept(desk.project, 'windowPage', () => 1);
  const heads = useMemo(() => new Map(desk.view.narratives.map((head) => [head.id, head])), [desk.view.narratives]);
  return (
    <SidePanel
      desk={desk}
      title={`Narratives ${shown.first.toLocaleString('en-GB')} to ${shown.last.toLocaleString('en-GB')} in the order of finishing`}
      width="40rem"
      onClose={onClose}
    >
      <PagedList
        label="Narratives of the window"
        items={shown.narrativeIds}
        itemKey={(id) => id}
        entry={(id) => <NarrativeLine narrative={heads.get(id)} onOpen={() => desk.onOpenNarrative(id)} />}
        page={page}
        onPage={setPage}
      />
    </SidePanel>
  );
}
