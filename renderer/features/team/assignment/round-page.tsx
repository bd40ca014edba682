import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { AssignedWork } from '../../../domain/coding/assignment/assignment-progress.ts';
import { unassign } from '../../../domain/coding/assignment/round-acts.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { Round } from '../../../domain/coding/round.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { drawSentence } from '../../../words/assignment-words.ts';
import { longDate } from '../../../words/moment-words.ts';
import { storageSentence } from '../../../words/storage-problems.ts';
import type { TeamProps } from '../team-props.ts';
import { ChangeRoundDialog } from './change-round-dialog.tsx';
import { ReassignDialog } from './reassign-dialog.tsx';
import { RoundCases } from './round-cases.tsx';
import { RoundCoders } from './round-coders.tsx';
import { casesOfRound, type RoundCase } from './round-facts.ts';
import { RoundState } from './round-list.tsx';
import { showTitle } from './show-title.ts';

interface RoundPageProps extends Pick<TeamProps, 'project' | 'view' | 'viewer'> {
  readonly round: Round;
  /** With every sheet, also those that are closed to the viewer: only their state is looked at. */
  readonly state: ProjectState;
  readonly work: ReadonlyMap<string, AssignedWork>;
  /** Whether there is anything that could be assigned in addition. */
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly onBack: () => void;
}

/** One round: how it was drawn, how far each coder is, and its cases. */
export function RoundPage({ project, view, viewer, round, state, work, hasMore, onMore, onBack }: RoundPageProps) {
  const [changing, setChanging] = useState(false);
  const [handing, setHanding] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const cases = useMemo(() => casesOfRound(state, round.id), [state, round.id]);
  const task = useTask(storageSentence);
  const isOpen = round.closedAt === undefined;
  const from = view.coders.find(({ id }) => id === handing);
  const takeOut = (one: RoundCase) =>
    task.run(async () => {
      const change = await project.act((now) => unassign(now, viewer.id, round.id, one.narrativeIds));
      if (change) setSaid(`Case ${one.caseId} is out of this round. To take that back, revert it in History.`);
    });
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Anchor component="button" type="button" size="sm" onClick={onBack} w="fit-content">
          <Group gap={4} component="span">
            <IconArrowLeft size={14} aria-hidden /> All rounds
          </Group>
        </Anchor>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Group gap="sm">
            <Title order={2} ref={showTitle} tabIndex={-1}>
              {round.name}
            </Title>
            <RoundState round={round} />
          </Group>
          {isOpen ? (
            <Group gap="xs" wrap="nowrap">
              <Button variant="default" onClick={() => setChanging(true)}>
                Name and settings
              </Button>
              {hasMore ? <Button onClick={onMore}>Assign more cases</Button> : null}
            </Group>
          ) : null}
        </Group>
        <Text size="sm" c="dimmed" maw="44rem">
          {roundLine(round)}
        </Text>
      </Stack>
      {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
      {said ? (
        <Notice tone="success" onClose={() => setSaid(null)}>
          {said}
        </Notice>
      ) : null}
      <RoundCoders coders={view.coders} cases={cases} work={work} isOpen={isOpen} onHandOver={setHanding} />
      <RoundCases cases={cases} coders={view.coders} onTakeOut={isOpen ? takeOut : null} />
      {changing ? <ChangeRoundDialog {...{ project, viewer, round }} onClose={() => setChanging(false)} /> : null}
      {from ? (
        <ReassignDialog
          {...{ project, view, viewer, state }}
          coder={from}
          roundId={round.id}
          onDone={(sentence) => {
            setHanding(null);
            setSaid(sentence);
          }}
          onClose={() => setHanding(null)}
        />
      ) : null}
    </Stack>
  );
}

function roundLine({ startedAt, closedAt, draw }: Round): string {
  const closed = closedAt === undefined ? '' : ` Closed on ${longDate(closedAt)}.`;
  return `Begun on ${longDate(startedAt)}.${closed} ${draw ? drawSentence(draw) : 'Assigned by hand.'}`;
}
