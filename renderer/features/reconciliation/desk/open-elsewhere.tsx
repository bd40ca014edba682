import { Button, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { counted } from '../../../words/counted.ts';
import { everything } from './desk-choice.ts';
import { deskQueue } from './desk-queue.ts';
import { useQueue } from './use-queue.ts';
import { workAtHand } from './work-at-hand.ts';

interface OpenElsewhereProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  /** Whose own items the desk shows; `null`: all narratives, so that nothing is elsewhere. */
  readonly roundId: string | null;
  readonly onShow: (roundId: string) => void;
}

/** On an empty desk: which other rounds, closed ones too, still have something to settle, each with the way to it. */
export function OpenElsewhere({ project, view, roundId, onShow }: OpenElsewhereProps) {
  if (roundId === null) return null;
  return view.rounds
    .filter(({ id }) => id !== roundId)
    .map(({ id, name }) => (
      <OpenInRound key={id} {...{ project, view, name }} roundId={id} onShow={() => onShow(id)} />
    ));
}

interface OpenInRoundProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly roundId: string;
  readonly name: string;
  readonly onShow: () => void;
}

function OpenInRound({ project, view, roundId, name, onShow }: OpenInRoundProps) {
  const { at, work, keeper } = useMemo(() => workAtHand(project, view, roundId), [project, view, roundId]);
  const entries = useQueue(keeper, work);
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
