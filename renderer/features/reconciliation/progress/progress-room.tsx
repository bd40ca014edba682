import { Progress as Bar, Group, Loader, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import { reconciliationProgress } from '../../../domain/reconciliation/progress.ts';
import type { QueueEntry, QueueWork } from '../../../domain/reconciliation/queue.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { counted } from '../../../words/counted.ts';
import { subjectName } from '../../../words/reconciliation-desk-words.ts';
import { CodeName } from '../code-name.tsx';
import type { QueueKeeper } from '../desk/queue-keeper.ts';
import { useQueue } from '../desk/use-queue.ts';
import { BeforeAfter } from './before-after.tsx';
import { ProgressTable } from './progress-table.tsx';

interface ProgressRoomProps {
  readonly view: Pick<ProjectState, 'coders' | 'openings'>;
  readonly work: QueueWork;
  /** Keeps the queue of the work. */
  readonly keeper: QueueKeeper;
  /** Then nothing is told by coder. */
  readonly hidesNames: boolean;
}

/** How far reconciliation is, and agreement before and after it. */
export function ProgressRoom({ view, work, keeper, hidesNames }: ProgressRoomProps) {
  const entries = useQueue(keeper, work);
  if (!entries) {
    return (
      <Group gap="xs" role="status">
        <Loader size="xs" />
        <Text size="sm">Comparing the coding…</Text>
      </Group>
    );
  }
  if (entries.length === 0) {
    return (
      <EmptyState icon={<IconChecklist size={40} stroke={1.2} aria-hidden />} title="Nothing to count yet">
        Once everybody who is to code a narrative has finished it, what they differ in is counted here.
      </EmptyState>
    );
  }
  return (
    <Stack gap="xl" maw="64rem">
      <Counts entries={entries} {...{ view, work, hidesNames }} />
      <BeforeAfter entries={entries} {...{ view, work, hidesNames }} />
    </Stack>
  );
}

interface CountsProps extends Omit<ProgressRoomProps, 'keeper'> {
  readonly entries: readonly QueueEntry[];
}

function Counts({ entries, view, work, hidesNames }: CountsProps) {
  const { scheme, coders } = work;
  const progress = useMemo(() => {
    const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
    return reconciliationProgress(entries, ids(scheme.codes), ids(coders));
  }, [entries, scheme, coders]);
  const { all, settled, stale } = progress.entries;
  const share = Math.floor((100 * settled) / all);
  const nameOf = (coder: string) => view.coders.find(({ id }) => id === coder)?.name ?? 'A coder who is gone';
  return (
    <Stack gap="lg">
      <Stack gap={6}>
        <Text fw={600}>
          {settled.toLocaleString('en-GB')} of {counted(all, 'item')} settled
        </Text>
        <Bar value={share} size="lg" aria-label="Settled" />
        <Text size="sm" c="dimmed">
          {progress.narratives.settled.toLocaleString('en-GB')} of {counted(progress.narratives.all, 'narrative')}{' '}
          {progress.narratives.all === 1 ? 'has' : 'have'} nothing left to settle.
          {stale > 0
            ? ` ${counted(stale, 'ruling')} ${stale === 1 ? 'is' : 'are'} stale: the coding changed since.`
            : ''}
        </Text>
      </Stack>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="lg" style={{ alignItems: 'start' }}>
        <ProgressTable
          label="By outcome"
          rows={progress.codes.map(({ codeId, count }) => ({
            key: codeId,
            name: <CodeName scheme={scheme} codeId={codeId} />,
            count,
          }))}
        />
        <Stack gap="lg">
          <ProgressTable
            label="By kind"
            rows={progress.subjects.map(({ subject, count }) => ({ key: subject, name: subjectName(subject), count }))}
          />
          {hidesNames ? null : (
            <ProgressTable
              label="By pair of coders"
              rows={progress.pairs.map(({ pair, count }) => ({
                key: pair.join(' '),
                name: pair.map(nameOf).join(' and '),
                count,
              }))}
            />
          )}
        </Stack>
      </SimpleGrid>
      <Text size="xs" c="dimmed" maw="52rem">
        What concerns two outcomes, kinds or pairs stands under each of them, so the tables can add up to more than
        there is.
        {hidesNames ? ' Nothing is told by coder, since this round hides names.' : ''}
      </Text>
    </Stack>
  );
}
