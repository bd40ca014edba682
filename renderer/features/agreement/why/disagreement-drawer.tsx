import { useMemo } from 'react';
import type { Disagreement } from '../../../domain/reconciliation/disagreement.ts';
import { counted } from '../../../words/counted.ts';
import { disagreementKindName } from '../../../words/disagreement-words.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { useKept } from '../agreement-place.ts';
import { PagedList } from '../paged-list.tsx';
import { SidePanel } from '../side-panel.tsx';
import { DisagreementEntry } from './disagreement-entry.tsx';
import { namesOfDesk } from './names-of-desk.ts';
import { type Wanted, wantedDisagreements } from './wanted-disagreements.ts';

interface DisagreementDrawerProps {
  readonly desk: AgreementDesk;
  /** All that the tables counted. */
  readonly disagreements: readonly Disagreement[];
  readonly wanted: Wanted;
  readonly onClose: () => void;
}

/** The disagreements behind one count, in a panel at the side. */
export function DisagreementDrawer({ desk, disagreements, wanted, onClose }: DisagreementDrawerProps) {
  const items = useMemo(() => wantedDisagreements(disagreements, wanted), [disagreements, wanted]);
  const heads = useMemo(() => new Map(desk.view.narratives.map((head) => [head.id, head])), [desk.view.narratives]);
  const [page, setPage] = useKept(desk.project, 'wantedPage', () => 1);
  return (
    <SidePanel
      desk={desk}
      title={`${titleOf(desk, wanted)}: ${counted(items.length, 'disagreement')}`}
      width="60rem"
      onClose={onClose}
    >
      <PagedList
        label="Disagreements"
        page={page}
        onPage={setPage}
        items={items}
        itemKey={keyOf}
        entry={(disagreement) => (
          <DisagreementEntry {...{ desk, disagreement }} narrative={heads.get(disagreement.narrativeId)} />
        )}
      />
    </SidePanel>
  );
}

function keyOf({ narrativeId, coderIds, kind, spans }: Disagreement): string {
  const places = spans.map((span) => (span ? `${span.codeId} ${span.start}` : '—'));
  return [narrativeId, ...coderIds, kind, ...places].join(' ');
}

function titleOf(desk: AgreementDesk, wanted: Wanted): string {
  const { code } = namesOfDesk(desk);
  if (wanted.of === 'outcomes') return wanted.codeIds.map((id) => (id === null ? 'not coded' : code(id))).join(' and ');
  const outcome = wanted.codeId === null ? 'All outcomes' : code(wanted.codeId);
  return wanted.kind === null ? outcome : `${outcome}, ${disagreementKindName(wanted.kind).toLowerCase()}`;
}
