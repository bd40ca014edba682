import { Anchor, Button, List, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import type { Change } from '../../domain/coding/change.ts';
import { changedSince } from '../../domain/coding/changed-since.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import { revertibility } from '../../domain/coding/revertible.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { StorageError } from '../../storage/storage-problem.ts';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import type { HistoryNames } from '../../words/history-names.ts';
import { changeSentence, finalActSentence, isBehindBackup } from '../../words/history-words.ts';
import { clockTime } from '../../words/moment-words.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { changeKey, type ReadHistory } from './read-history.ts';
import { told } from './told.ts';

export interface WayBackProps {
  readonly project: OpenProject;
  readonly viewer: Coder;
  readonly change: Change;
  readonly history: ReadHistory;
  readonly names: HistoryNames;
  readonly onSelect: (key: string) => void;
  readonly onOpenNarrative: (narrativeId: string) => void;
  readonly onBackups: () => void;
}

/** What can be done about a change: revert it, undo it where it was made, or go back to a backup; and if nothing, why. */
export function WayBack(props: WayBackProps) {
  const { change, viewer, history, onBackups } = props;
  if (history.isReceived(change)) {
    return <Text size="sm">This came with a return pack. Only its coder takes it back, in their own project.</Text>;
  }
  const answer = revertibility(change, history.standingOf(change), viewer);
  if (answer === 'yes') return <Revert {...props} />;
  if (answer === 'sheet') return <ToNarrative {...props} />;
  if (answer === 'desk') return <Text size="sm">A ruling is undone under Reconcile, step by step.</Text>;
  if (answer === 'taken_back') return <Text size="sm">There is nothing left to revert.</Text>;
  if (answer === 'not_lead') return <Text size="sm">Only the lead reverts what concerns the whole project.</Text>;
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm">{finalActSentence(change.label)}</Text>
      {isBehindBackup(change.label) ? (
        <Button variant="default" size="xs" onClick={onBackups}>
          Go to backups
        </Button>
      ) : null}
    </Stack>
  );
}

function ToNarrative({ change, viewer, names, onOpenNarrative }: WayBackProps) {
  if (typeof change.scope === 'string') return null;
  const { narrativeId, coderId } = change.scope;
  if (names.caseOf(narrativeId) === null) {
    return <Text size="sm">Its narrative is no longer in the project.</Text>;
  }
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm">
        {coderId === viewer.id
          ? 'Coding is undone in the narrative itself, step by step.'
          : `Coding is undone in the narrative itself, only by ${names.coder(coderId)}.`}
      </Text>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFileText size={16} aria-hidden />}
        onClick={() => onOpenNarrative(narrativeId)}
      >
        Open the narrative
      </Button>
    </Stack>
  );
}

/** Reverts, and if that no longer fits says what has changed since. */
function Revert({ project, viewer, change, history, names, onSelect }: WayBackProps) {
  const [since, setSince] = useState<readonly Change[]>([]);
  const task = useTask(storageSentence);
  const revert = () =>
    task.run(async () => {
      setSince([]);
      try {
        const reverted = await project.revert(change.seq, viewer.id);
        onSelect(changeKey(reverted));
      } catch (error) {
        if (error instanceof StorageError && error.problem.code === 'cannot_revert') {
          setSince(changedSince(history.changes, change).filter((later) => !history.isReceived(later)));
        }
        throw error;
      }
    });
  return (
    <Stack gap="sm" align="flex-start">
      {task.problem ? (
        <Notice tone="problem">
          {task.problem}
          {since.length > 0 ? (
            <List size="sm" mt="xs" aria-label="Changed since">
              {since.map((later) => (
                <List.Item key={changeKey(later)}>
                  <Anchor component="button" size="sm" ta="left" onClick={() => onSelect(changeKey(later))}>
                    {changeSentence(told(later, history.standingOf(later)), names)}
                  </Anchor>
                  , {names.coder(later.coderId)}, {clockTime(later.at)}
                </List.Item>
              ))}
            </List>
          ) : null}
        </Notice>
      ) : null}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={revert}
        loading={task.running}
      >
        Revert this change
      </Button>
      <Text size="xs" c="dimmed">
        Puts back what was before, as a new change: nothing leaves the history.
      </Text>
    </Stack>
  );
}
