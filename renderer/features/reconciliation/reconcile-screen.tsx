import { Box, NativeSelect, Tabs, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useKept } from './desk/desk-place.ts';
import { DrawnNext } from './desk/drawn-next.tsx';
import { Comparing } from './desk/empty-desk.tsx';
import { type DeskNote, ReconciliationDesk } from './desk/reconciliation-desk.tsx';
import { allNarratives } from './desk/round-at-hand.ts';
import { workAtHand } from './desk/work-at-hand.ts';
import { ProgressRoom } from './progress/progress-room.tsx';
import { ProposalsRoom } from './proposals/proposals-room.tsx';
import classes from './reconcile-screen.module.css';
import { RoundsRoom } from './rounds/rounds-room.tsx';

export interface ReconcileScreenProps {
  readonly project: OpenProject;
  /** What the viewer may see. */
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly onOpenNarrative: (narrativeId: string) => void;
  readonly onNote: (note: DeskNote) => void;
}

/** Where the lead settles what coders differ in. */
export function ReconcileScreen(props: ReconcileScreenProps) {
  if (props.viewer.role === 'lead') return <LeadsRooms {...props} />;
  const lead = props.view.coders.find(({ role }) => role === 'lead');
  return (
    <Screen title="Reconcile">
      <EmptyState title="The lead settles disagreements">
        When everybody has finished a narrative, the lead compares the coding and rules on what differs.
        {lead
          ? ` The lead of this project is ‘${lead.name}’: whoever leads chooses that name at the foot of the window.`
          : ''}
      </EmptyState>
    </Screen>
  );
}

const tabs = [
  { value: 'desk', label: 'Desk' },
  { value: 'progress', label: 'Progress' },
  { value: 'rounds', label: 'Rounds' },
  { value: 'proposals', label: 'Proposals' },
] as const;

/** The rooms that are about the narratives chosen at the right. */
const ofRound: readonly string[] = ['desk', 'progress'];

function LeadsRooms(props: ReconcileScreenProps) {
  const { project, view, viewer } = props;
  const [tab, setTab] = useKept(project, 'tab');
  const [chosen, choose] = useKept(project, 'round');
  const { at, work, keeper } = useMemo(() => workAtHand(project, view, chosen), [project, view, chosen]);
  return (
    <main className={classes.screen} aria-label="Reconcile">
      <Tabs
        value={tab}
        onChange={(value) => value && setTab(value)}
        keepMounted={false}
        className={classes.screen}
        classNames={{ panel: classes.panel }}
      >
        <div className={classes.bar}>
          <Title order={1} size="h3" className={classes.title}>
            Reconcile
          </Title>
          <Tabs.List className={classes.list}>
            {tabs.map(({ value, label }) => (
              <Tabs.Tab key={value} value={value}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {view.rounds.length > 0 && ofRound.includes(tab) ? (
            <NativeSelect
              size="xs"
              aria-label="Narratives of"
              className={classes.round}
              data={[
                ...view.rounds.map(({ id, name, closedAt }) => ({
                  value: id,
                  label: closedAt === undefined ? name : `${name} (closed)`,
                })),
                { value: allNarratives, label: 'All narratives' },
              ]}
              value={at.round?.id ?? allNarratives}
              onChange={(event) => choose(event.currentTarget.value)}
            />
          ) : null}
        </div>
        <Tabs.Panel value="desk">
          <DrawnNext meanwhile={<Comparing />}>
            <ReconciliationDesk
              {...{ project, view, viewer, work, keeper }}
              scheme={work.scheme}
              settings={at.settings}
              roundId={at.round?.id ?? null}
              onOpenNarrative={props.onOpenNarrative}
              onShowRound={choose}
              {...(at.round && at.round.closedAt === undefined ? { onRounds: () => setTab('rounds') } : {})}
              onNote={props.onNote}
            />
          </DrawnNext>
        </Tabs.Panel>
        <Tabs.Panel value="progress">
          <Box className={classes.room} role="region" aria-label="Progress" tabIndex={0}>
            <ProgressRoom {...{ view, work, keeper }} hidesNames={at.settings.hidesNames} />
          </Box>
        </Tabs.Panel>
        <Tabs.Panel value="rounds">
          <Box className={classes.room} role="region" aria-label="Rounds" tabIndex={0}>
            <RoundsRoom {...{ project, view, viewer }} />
          </Box>
        </Tabs.Panel>
        <Tabs.Panel value="proposals">
          <Box className={classes.room} role="region" aria-label="Proposals" tabIndex={0}>
            <ProposalsRoom {...{ project, view, viewer }} onOpenNarrative={props.onOpenNarrative} />
          </Box>
        </Tabs.Panel>
      </Tabs>
    </main>
  );
}
