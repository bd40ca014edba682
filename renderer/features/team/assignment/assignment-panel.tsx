import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { workOfRounds } from '../../../domain/coding/assignment/assignment-progress.ts';
import { casesToDraw } from '../../../domain/coding/assignment/case-to-draw.ts';
import { joinedNarratives } from '../../../domain/coding/assignment/joined-narratives.ts';
import { useProjectState } from '../../../storage/use-project-state.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { counted } from '../../../words/counted.ts';
import type { TeamProps } from '../team-props.ts';
import { DrawForm } from './draw-form.tsx';
import { OwnPart } from './own-part.tsx';
import { factsOfRounds } from './round-facts.ts';
import { RoundList } from './round-list.tsx';
import { RoundPage } from './round-page.tsx';
import { showTitle } from './show-title.ts';

/** What each is to code: the lead draws it in rounds, a coder sees their own part. */
export function AssignmentPanel(props: TeamProps) {
  return props.viewer.role === 'lead' ? <Rounds {...props} /> : <OwnPart {...props} />;
}

type Place =
  | { readonly page: 'rounds' }
  | { readonly page: 'round'; readonly roundId: string }
  | { readonly page: 'draw'; readonly roundId: string | null };

function Rounds({ project, view, viewer }: TeamProps) {
  const [place, setPlace] = useState<Place>({ page: 'rounds' });
  // How far colleagues are can only be counted with the sheets that are closed to the lead. Nothing but their state is used.
  const state = useProjectState(project);
  const work = useMemo(() => workOfRounds(state), [state]);
  const facts = useMemo(() => factsOfRounds(view), [view]);
  const free = useMemo(() => casesToDraw(view, 'in_no_open_round').length, [view]);
  const round = place.page === 'rounds' ? undefined : view.rounds.find(({ id }) => id === place.roundId);
  const toRounds = () => setPlace({ page: 'rounds' });
  const toDraw = (roundId: string | null) => setPlace({ page: 'draw', roundId });

  if (place.page === 'draw' && (place.roundId === null || round)) {
    return (
      <Stack gap="xs" maw="60rem">
        <Title order={2} size="h3" ref={showTitle} tabIndex={-1}>
          {round ? `Assign more cases to ${round.name}` : 'Draw a new round'}
        </Title>
        <DrawForm
          {...{ project, view, viewer }}
          round={round ?? null}
          onSaved={(roundId) => setPlace({ page: 'round', roundId })}
          onCancel={() => setPlace(round ? { page: 'round', roundId: round.id } : { page: 'rounds' })}
        />
      </Stack>
    );
  }
  if (place.page === 'round' && round) {
    const hasMore = free > 0 || joinedNarratives(view, round.id).length > 0;
    return (
      <RoundPage
        {...{ project, view, viewer, round, state, hasMore }}
        work={work.get(round.id)?.coders ?? new Map()}
        onMore={() => toDraw(round.id)}
        onBack={toRounds}
      />
    );
  }
  if (view.rounds.length === 0) return <NoRounds hasCases={view.narratives.length > 0} onDraw={() => toDraw(null)} />;
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Text size="sm">
          {free === 0 ? 'Every case is in an open round.' : `${counted(free, 'case')} in no open round.`}
        </Text>
        <Button disabled={free === 0} onClick={() => toDraw(null)}>
          Draw a new round
        </Button>
      </Group>
      <RoundList
        rounds={view.rounds}
        facts={facts}
        work={work}
        onOpen={(roundId) => setPlace({ page: 'round', roundId })}
      />
      <Text size="sm" c="dimmed" maw="44rem">
        Finished counts what this project holds: work on other computers counts once its return pack is merged. Before
        all have finished a case, nobody sees what was coded in it.
      </Text>
    </Stack>
  );
}

function NoRounds({ hasCases, onDraw }: { readonly hasCases: boolean; readonly onDraw: () => void }) {
  return (
    <EmptyState
      icon={<IconUsersGroup size={40} stroke={1.2} aria-hidden />}
      title="Nothing is assigned yet"
      action={hasCases ? <Button onClick={onDraw}>Draw a first round</Button> : null}
    >
      {hasCases
        ? 'Draw who codes which cases: a few for everybody to begin with, then a share each. The balance is shown before anything is saved.'
        : 'Import narratives under Cases first. Then draw here who codes which.'}
    </EmptyState>
  );
}
