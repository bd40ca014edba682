import { Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { counted } from '../../../words/counted.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { useKept } from '../agreement-place.ts';
import { NarrativeLine } from '../narrative-line.tsx';
import { PagedList } from '../paged-list.tsx';
import { SidePanel } from '../side-panel.tsx';
import { type Coverage, type LeftOutReason, leftOutCount, leftOutReasons } from './comparison-coverage.ts';

interface LeftOutDrawerProps {
  readonly desk: Pick<AgreementDesk, 'project' | 'view' | 'onOpenNarrative'>;
  readonly covered: Coverage;
  readonly onClose: () => void;
}

const words: Readonly<Record<LeftOutReason, { readonly title: string; readonly note: string }>> = {
  viewer_to_finish: {
    title: 'You have still to finish',
    note: 'You have begun these or are to code them. Colleagues’ coding of them opens to you once you have finished.',
  },
  fewer_than_two: {
    title: 'Finished by fewer than two of these coders',
    note: 'They are open to you, but fewer than two of the coders chosen above have finished them with this codebook.',
  },
  not_open: {
    title: 'Not open to you yet, or begun by nobody else',
    note: 'A narrative opens when everybody who codes it has finished. Whether somebody has begun it is not told before.',
  },
};

/** The narratives that are not compared, by why, as far as the viewer may know; each leads to its narrative. */
export function LeftOutDrawer({ desk, covered, onClose }: LeftOutDrawerProps) {
  const [pages, setPages] = useKept(desk.project, 'leftOutPages', () => ({}));
  return (
    <SidePanel
      desk={desk}
      title={`${counted(leftOutCount(covered), 'narrative')} not compared`}
      width="40rem"
      onClose={onClose}
    >
      <Stack gap="xl">
        {leftOutReasons.map((reason) =>
          covered[reason].length > 0 ? (
            <Reason
              key={reason}
              {...{ desk, reason }}
              ids={covered[reason]}
              page={pages[reason] ?? 1}
              onPage={(page) => setPages({ ...pages, [reason]: page })}
            />
          ) : null,
        )}
      </Stack>
    </SidePanel>
  );
}

interface ReasonProps {
  readonly desk: LeftOutDrawerProps['desk'];
  readonly reason: LeftOutReason;
  readonly ids: readonly string[];
  readonly page: number;
  readonly onPage: (page: number) => void;
}

function Reason({ desk, reason, ids, page, onPage }: ReasonProps) {
  const { narratives } = desk.view;
  const heads = useMemo(() => new Map(narratives.map((head) => [head.id, head])), [narratives]);
  const { title, note } = words[reason];
  return (
    <section aria-label={title}>
      <Title order={3} size="h5">
        {title}: {ids.length.toLocaleString('en-GB')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {note}
      </Text>
      <PagedList
        label={title}
        items={ids}
        itemKey={(id) => id}
        entry={(id) => <NarrativeLine narrative={heads.get(id)} onOpen={() => desk.onOpenNarrative(id)} />}
        {...{ page, onPage }}
      />
    </section>
  );
}
