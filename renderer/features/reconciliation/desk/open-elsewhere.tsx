import { Button, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import { queueWork } from '../../../domain/reconciliation/queue-work.ts';
import { counted } from '../../../words/counted.ts';
import { everything } from './desk-choice.ts';
import { deskQueue } from './desk-queue.ts';
import { roundAtHand } from './round-at-hand.ts';
import { useQueue } from './use-queue.ts';

interface OpenElsewhereProps {
  readonly view: ProjectState;
  /** Whose own items the desk shows; `null`: all narratives, so that nothing is elsewhere. */
  readonly roundId: string | null;
  readonly onShow: (roundId: string) => void;
}

/** On an empty desk: which other rounds, closed ones too, still have something to settle, each with the way to it. */
export function OpenElsewhere({ view, roundId, onShow }: OpenElsewhereProps) {
  if (roundId === null) return null;
  return view.rounds
    .filter(({ id }) => id !== roundId)
    .map(({ id, name }) => <OpenInRound key={id} {...{ view, name }} roundId={id} onShow={() => onShow(id)} />);
}

interface OpenInRoundProps {
  readonly view: ProjectState;
  readonly roundId: string;
  readonly name: string;
  readonly onShow: () => void;
}

function OpenInRound({ view, roundId, name, onShow }: OpenInRoundProps) {
  const at = useMemo(() => roundAtHand(view, roundId), [view, roundId]);
  const work = useMemo(
    () => queueWork(view, at.settings, at.narrativeIds ? { narrativeIds: at.narrativeIds } : {}),
    [view, at],
  );
  const entries = useQueue(work);
  const open = useMemo(() => {
    const { passesIdentical } = at.settings;
    return entries ? deskQueue(entries, { choice: everything, passesIdentical, caseIds: new Map() }).unsettled : 0;
  }, [entries, at]);
  if (open === 0) return null;
  return (
    <Group gap="sm" justify="center" role="status">
      <Text size="sm">
        {counted(open, 'disagreement')} in ‘{name}’ {open === 1 ? 'is' : 'are'} still open.
      </Text>
      <Button size="xs" variant="default" onClick={onShow}>
        {open === 1 ? 'Show it' : 'Show them'}
      </Button>
    </Group>
  );
}
