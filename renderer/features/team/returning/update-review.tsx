import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import type { OpenProject } from '../../../storage/open-project.ts';
import { Caution } from '../../../ui/caution.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useFocusBack } from '../../../ui/use-focus-back.ts';
import { useTask } from '../../../ui/use-task.ts';
import { backupFirstSentence } from '../../../words/backup-first.ts';
import { counted } from '../../../words/counted.ts';
import { longDate } from '../../../words/moment-words.ts';
import { storageSentence } from '../../../words/storage-problems.ts';
import { updateLines } from '../../../words/update-words.ts';
import { type ReviewedPack, takePack } from './review-pack.ts';

interface UpdateReviewProps {
  readonly project: OpenProject;
  readonly reviewed: ReviewedPack;
  readonly onBeforeMerge: () => Promise<void>;
  /** Whether the machine makes backups by itself. */
  readonly makesBackups: boolean;
  /** The pack is in. */
  readonly onTaken: () => void;
  /** Nothing was changed. */
  readonly onBack: () => void;
}

/** What a newer coding pack changes, before it does. */
export function UpdateReview({ project, reviewed, onBeforeMerge, makesBackups, onTaken, onBack }: UpdateReviewProps) {
  const { pack, fileName, plan, toLookAt, toErase } = reviewed;
  useFocusBack();
  const task = useTask(storageSentence);
  const lines = updateLines(plan, pack, toLookAt);
  const take = () =>
    task.run(async () => {
      await takePack(project, reviewed, onBeforeMerge);
      onTaken();
    });
  return (
    <Stack gap="lg">
      <div>
        <Text size="sm" c="dimmed">
          {fileName}, made by {pack.lead.name} on {longDate(pack.madeAt)}
        </Text>
        <Title order={2}>{plan.isKnown ? 'You have this pack already' : 'What this pack changes'}</Title>
      </div>
      {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
      {plan.isKnown ? (
        <Text size="sm">It was taken in before, and nothing in it is new. There is nothing to do.</Text>
      ) : (
        <>
          {lines.length > 0 ? (
            <List spacing={6} size="sm">
              {lines.map((line) => (
                <List.Item key={line}>{line}</List.Item>
              ))}
            </List>
          ) : (
            <Text size="sm">Nothing that you see changes. Your next return pack answers this newer pack.</Text>
          )}
          {toErase > 0 ? (
            <Caution title={`${counted(plan.toErase.length, 'case')} withdrawn from the study`}>
              {counted(toErase, 'narrative')} with all that you coded there {toErase === 1 ? 'is' : 'are'} erased from
              this project, and nothing brings {toErase === 1 ? 'it' : 'them'} back. Backups, copies and packs that were
              saved before still hold {toErase === 1 ? 'it' : 'them'}: delete those files.
            </Caution>
          ) : null}
          <Text size="sm" c="dimmed">
            {toErase > 0
              ? 'Nothing has changed yet. All of it is done at once, or none of it. No backup is made before it: it would hold what is to be erased.'
              : `Nothing has changed yet. All of it is taken in at once. ${backupFirstSentence(makesBackups)}`}
          </Text>
        </>
      )}
      <Group justify="flex-end">
        <Text size="sm" c="dimmed" role="status">
          {task.running ? 'Taking the pack in …' : ''}
        </Text>
        <Button variant="default" disabled={task.running} onClick={onBack} autoFocus={plan.isKnown}>
          {plan.isKnown ? 'Back' : 'Not now'}
        </Button>
        {plan.isKnown ? null : (
          <Button autoFocus loading={task.running} onClick={take}>
            {toErase > 0 ? 'Erase and take the pack in' : 'Take the pack in'}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
