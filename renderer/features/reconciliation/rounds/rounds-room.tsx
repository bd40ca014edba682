import { Stack, Text } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { newestScheme } from '../../../domain/coding/code-of-scheme.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ClosingRound } from './closing-round.tsx';
import { ComparedRounds } from './compared-rounds.tsx';
import { RoundCard } from './round-card.tsx';

/** What a room of the desk is given. */
export interface RoomProps {
  readonly project: OpenProject;
  /** What the lead may see. */
  readonly view: ProjectState;
  readonly viewer: Coder;
}

/** The rounds: closing one keeps its agreement, and two can be read side by side. */
export function RoundsRoom({ project, view, viewer }: RoomProps) {
  const [closing, setClosing] = useState<string | null>(null);
  const scheme = useMemo(() => newestScheme(view.schemes, view.project.activeSchemeId), [view.schemes, view.project]);
  if (!scheme || view.rounds.length === 0) {
    return (
      <EmptyState icon={<IconTargetArrow size={40} stroke={1.2} aria-hidden />} title="No rounds yet">
        A round is a set of cases that is coded, compared and settled together: a small one to practise on, then the
        study’s own. Begin one under Team, on the tab Assignment.
      </EmptyState>
    );
  }
  const round = view.rounds.find(({ id }) => id === closing);
  return (
    <Stack gap="xl" maw="60rem">
      <Text size="sm" c="dimmed" maw="44rem">
        Closing a round keeps its agreement as it is then, so that a later round can be read beside it.
      </Text>
      {view.rounds.map((one) => (
        <RoundCard key={one.id} round={one} view={view} scheme={scheme} onClose={() => setClosing(one.id)} />
      ))}
      <ComparedRounds view={view} scheme={scheme} />
      {round ? <ClosingRound {...{ project, view, viewer, scheme, round }} onDone={() => setClosing(null)} /> : null}
    </Stack>
  );
}
