import { Button, Group, List, Loader, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Round } from '../../../domain/coding/round.ts';
import { closeRound } from '../../../domain/reconciliation/rounds/close-round.ts';
import { roundAgreement } from '../../../domain/reconciliation/rounds/round-agreement.ts';
import { roundWork } from '../../../domain/reconciliation/rounds/round-work.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { notBlindSentence } from '../../../words/not-blind.ts';
import { waitingSentence } from '../../../words/reconciliation-round-words.ts';
import { storageSentence } from '../../../words/storage-problems.ts';
import type { RoomProps } from './rounds-room.tsx';
import { useRoundFigures } from './use-round-figures.ts';

interface ClosingRoundProps extends RoomProps {
  readonly scheme: Scheme;
  readonly round: Round;
  readonly onDone: () => void;
}

/** Asks before a round is closed, since that cannot be undone, and says what it means; its figures are computed meanwhile. */
export function ClosingRound({ project, view, viewer, scheme, round, onDone }: ClosingRoundProps) {
  const found = useMemo(() => roundWork(view, round.id, scheme), [view, round.id, scheme]);
  const asked = found.question.coderIds.length < 2 ? null : found;
  const { figures, problem } = useRoundFigures(asked);
  const task = useTask(storageSentence);
  const isReady = asked === null || figures !== null;
  const waiting = waitingSentence(found);
  const notBlind = notBlindSentence(found.notBlind);
  const close = () =>
    task.run(async () => {
      const agreement = roundAgreement(found, figures);
      await project.act((state) => closeRound(state, round.id, { agreement, by: viewer.id, at: Date.now() }));
      onDone();
    });
  return (
    <Dialog
      onClose={onDone}
      title={`Close ‘${round.name}’?`}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Back to the rounds' }}
    >
      <Stack gap="md">
        <List size="sm" spacing="xs">
          <List.Item>
            Its agreement is kept as it is now, before or after any ruling: coders’ own coding counts.
          </List.Item>
          <List.Item>
            No more cases can be assigned in it. What is assigned can still be coded, compared and settled.
          </List.Item>
          <List.Item>
            <strong>It cannot be undone.</strong> What is kept must stay what it was, so a closed round is never opened
            again.
          </List.Item>
        </List>
        {waiting ? <Notice tone="problem">{waiting}</Notice> : null}
        {notBlind ? <Notice tone="information">{notBlind}</Notice> : null}
        {(problem ?? task.problem) ? <Notice tone="problem">{problem ?? task.problem}</Notice> : null}
        <Group justify="flex-end">
          {isReady || problem ? null : (
            <Group gap="xs" role="status">
              <Loader size="xs" />
              <Text size="sm">Computing its agreement…</Text>
            </Group>
          )}
          <Button variant="default" onClick={onDone} data-autofocus>
            Leave it open
          </Button>
          <Button onClick={close} disabled={!isReady} loading={task.running}>
            Close the round
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
