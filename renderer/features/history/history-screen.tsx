import { Box, Button, Loader } from '@mantine/core';
import { IconFileExport, IconHistory } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListScreen } from '../../ui/list-screen.tsx';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/counted.ts';
import { ChangeDetails } from './change-details.tsx';
import { everyChange, foundChanges, useHistoryChoices } from './history-choices.ts';
import { HistoryCount } from './history-count.tsx';
import { HistoryList } from './history-list.tsx';
import { historyRows } from './history-rows.ts';
import classes from './history-screen.module.css';
import { HistoryTools } from './history-tools.tsx';
import { namesOf } from './names-of.ts';
import { changeKey, type ReadHistory } from './read-history.ts';
import { useHistory } from './use-history.ts';
import { useJournalSaving } from './use-journal-saving.ts';

interface HistoryScreenProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  readonly desktop: Desktop;
  readonly onOpenNarrative: (narrativeId: string) => void;
  readonly onBackups: () => void;
}

/** Every change that the viewer may see: who, when, what. */
export function HistoryScreen(props: HistoryScreenProps) {
  const reading = useHistory(props.project, props.viewer);
  if (reading.status === 'read') return <History {...props} history={reading} />;
  return (
    <ListScreen title="History">
      {reading.status === 'failed' ? (
        <Notice tone="problem">{reading.sentence}</Notice>
      ) : (
        <EmptyState icon={<Loader size="md" />} title="Reading the history">
          In a large project this takes a few seconds.
        </EmptyState>
      )}
    </ListScreen>
  );
}

function History(props: HistoryScreenProps & { readonly history: ReadHistory }) {
  const { project, view, viewer, history, onOpenNarrative } = props;
  const { choices, choose } = useHistoryChoices(view.project.id, viewer.id);
  const saving = useJournalSaving(props);
  const names = useMemo(() => namesOf(view), [view]);
  const caseOf = useMemo(() => new Map(view.narratives.map(({ id, caseId }) => [id, caseId])), [view.narratives]);
  const calm = useDeferredValue(choices);
  const { find, coderId, kind } = calm;
  const found = useMemo(
    () => foundChanges(history.changes, { find, coderId, kind }, caseOf),
    [history, find, coderId, kind, caseOf],
  );
  const rows = useMemo(() => historyRows(found), [found]);
  const selected = found.find((change) => changeKey(change) === choices.selected) ?? found[0];
  const select = (key: string) => {
    const isShown = found.some((change) => changeKey(change) === key);
    choose(isShown ? { selected: key } : { ...everyChange, selected: key });
  };
  const open = (key: string) => {
    const change = found.find((one) => changeKey(one) === key);
    if (!change || typeof change.scope === 'string' || !caseOf.has(change.scope.narrativeId)) return;
    onOpenNarrative(change.scope.narrativeId);
  };
  return (
    <ListScreen
      title="History"
      lead={<HistoryCount all={history.changes.length} shown={found.length} />}
      actions={
        <Button
          variant="default"
          leftSection={<IconFileExport size={16} aria-hidden />}
          onClick={saving.save}
          loading={saving.running}
        >
          Save as CSV
        </Button>
      }
      tools={
        <>
          <HistoryTools choices={choices} onChange={choose} coders={view.coders} />
          {saving.message ? (
            <Notice tone={saving.message.tone} onClose={saving.forget}>
              {saving.message.sentence}
            </Notice>
          ) : null}
        </>
      }
    >
      {selected ? (
        <div className={classes.panes}>
          <div className={classes.inner}>
            <HistoryList
              rows={rows}
              standingOf={history.standingOf}
              names={names}
              schemes={view.schemes}
              selected={changeKey(selected)}
              onSelect={select}
              onOpen={open}
            />
            <Box className={classes.details} tabIndex={0} role="region" aria-label="The change in full">
              <ChangeDetails
                key={changeKey(selected)}
                {...{ project, viewer, history, names, caseOf, onOpenNarrative }}
                change={selected}
                onSelect={select}
                onBackups={props.onBackups}
              />
            </Box>
          </div>
        </div>
      ) : (
        <EmptyState
          icon={<IconHistory size={40} stroke={1.2} aria-hidden />}
          title="No change matches"
          action={
            <Button variant="default" onClick={() => choose(everyChange)}>
              Show every change
            </Button>
          }
        >
          None of the {counted(history.changes.length, 'change')} that you may see fits what you are looking for.
        </EmptyState>
      )}
    </ListScreen>
  );
}
