import { Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconBulb, IconCheck, IconRotate2 } from '@tabler/icons-react';
import { useState } from 'react';
import { newestScheme } from '../../../domain/coding/code-of-scheme.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { Proposal } from '../../../domain/coding/decision.ts';
import { settleProposal } from '../../../domain/reconciliation/proposals.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { longDate } from '../../../words/moment-words.ts';
import { storageSentence } from '../../../words/storage-problems.ts';
import { CodeName } from '../code-name.tsx';
import type { RoomProps } from '../rounds/rounds-room.tsx';

interface ProposalsRoomProps extends RoomProps {
  readonly onOpenNarrative: (narrativeId: string) => void;
}

/** What should be changed in the codebook, as it was noted while ruling: open, or settled with a revision. */
export function ProposalsRoom({ project, view, viewer, onOpenNarrative }: ProposalsRoomProps) {
  const [shown, show] = useState<'open' | 'settled'>('open');
  const task = useTask(storageSentence);
  if (view.proposals.length === 0) {
    return (
      <EmptyState icon={<IconBulb size={40} stroke={1.2} aria-hidden />} title="No proposals yet">
        Where a ruling shows that the codebook is unclear, note at the desk what should be changed. It is collected
        here, and beside the codebook when you edit it.
      </EmptyState>
    );
  }
  const open = view.proposals.filter(({ settled }) => !settled);
  const settled = view.proposals.filter((proposal) => proposal.settled);
  const listed = shown === 'open' ? open : settled;
  const turn = (proposal: Proposal, at: number | null) =>
    task.run(async () => {
      await project.act((state) => settleProposal(state, proposal.id, { by: viewer.id, at }));
    });
  return (
    <Stack gap="lg" maw="52rem">
      <SegmentedControl
        aria-label="Which proposals"
        value={shown}
        onChange={(value) => show(value === 'open' ? 'open' : 'settled')}
        data={[
          { value: 'open', label: `Open (${open.length.toLocaleString('en-GB')})` },
          { value: 'settled', label: `Settled (${settled.length.toLocaleString('en-GB')})` },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
      {listed.length === 0 ? (
        <Text size="sm" c="dimmed">
          {shown === 'open' ? 'Every proposal is settled.' : 'None is settled yet.'}
        </Text>
      ) : null}
      <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label="Proposals">
        {listed.map((proposal) => (
          <Paper withBorder p="md" component="li" key={proposal.id}>
            <ProposalLine
              {...{ proposal, view, onOpenNarrative }}
              isBusy={task.running}
              onTurn={() => turn(proposal, proposal.settled ? null : Date.now())}
            />
          </Paper>
        ))}
      </Stack>
    </Stack>
  );
}

interface ProposalLineProps {
  readonly proposal: Proposal;
  readonly view: ProjectState;
  readonly isBusy: boolean;
  readonly onTurn: () => void;
  readonly onOpenNarrative: (narrativeId: string) => void;
}

function ProposalLine({ proposal, view, isBusy, onTurn, onOpenNarrative }: ProposalLineProps) {
  const { codeIds, text, by, at, settled } = proposal;
  const scheme = newestScheme(view.schemes, proposal.schemeId);
  const who = view.coders.find(({ id }) => id === by)?.name ?? 'Somebody who is gone';
  const decision = view.decisions.find(({ id }) => id === proposal.decisionId);
  const narrative = decision && view.narratives.find(({ id }) => id === decision.narrativeId);
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" gap="lg">
      <Stack gap={6}>
        {scheme && codeIds.length > 0 ? (
          <Group gap="md" fz="sm">
            {codeIds.map((codeId) => (
              <CodeName key={codeId} scheme={scheme} codeId={codeId} />
            ))}
          </Group>
        ) : null}
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
        <Text size="xs" c="dimmed">
          {who}, {longDate(at)}
          {settled ? `. Settled on ${longDate(settled.at)} with revision ${settled.revision} of the codebook.` : '.'}
        </Text>
      </Stack>
      <Group gap="xs" wrap="nowrap">
        {narrative ? (
          <Button variant="subtle" size="compact-sm" onClick={() => onOpenNarrative(narrative.id)}>
            Case {narrative.caseId}
          </Button>
        ) : null}
        <Button
          variant="default"
          size="compact-sm"
          disabled={isBusy}
          leftSection={settled ? <IconRotate2 size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />}
          onClick={onTurn}
        >
          {settled ? 'Open again' : 'Mark as settled'}
        </Button>
      </Group>
    </Group>
  );
}
