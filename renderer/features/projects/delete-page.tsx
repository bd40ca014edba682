import { Button, Checkbox, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import { deleteProject } from '../../storage/delete-project.ts';
import type { RegisteredProject } from '../../storage/project-registry.ts';
import { StorageError } from '../../storage/storage-problem.ts';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { knownPackLines } from '../../words/known-pack-lines.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { KnownBackups, useKnownBackups } from './known-backups.tsx';
import { PageHeading } from './page-heading.tsx';

/** What is left of a project that was deleted. */
export interface Deleted {
  readonly label: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** The backups that went with it. */
  readonly removed: readonly string[];
  /** Those that are still there, by name, and the folder as the user knows it. */
  readonly left: readonly string[];
  readonly place: string | null;
  /** Why some that should go are left. */
  readonly problem: string | null;
  /** Packs that it made or took in, by kind and date; they are where they were put. */
  readonly packs: readonly string[];
}

interface DeletePageProps {
  readonly entry: RegisteredProject;
  readonly desktop: Desktop;
  readonly onDeleted: (deleted: Deleted) => void;
  readonly onBack: () => void;
}

/** Says what goes and what stays, and deletes a project once its label is typed. Nothing brings it back. */
export function DeletePage({ entry, desktop, onDeleted, onBack }: DeletePageProps) {
  const found = useKnownBackups(entry, desktop);
  const [withBackups, setWithBackups] = useState(false);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const task = useTask(storageSentence);
  const names = found && 'files' in found ? found.files.map(({ name }) => name).sort() : [];
  const packs = knownPackLines(entry.packs ?? []);
  const matches = typed.trim() === entry.label.trim();
  const remove = async () => {
    const refused = await deleteProject(entry.id);
    if (refused) throw new StorageError(refused.problem);
    const problem = withBackups ? await removeBackups(desktop, names) : null;
    const gone = withBackups && problem === null;
    const place = found?.place ?? null;
    onDeleted({
      label: entry.label,
      at: Date.now(),
      removed: gone ? names : [],
      left: gone ? [] : names,
      place,
      problem,
      packs,
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (matches) task.run(remove);
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <Stack gap="lg">
        <PageHeading part="Delete a project" title={entry.label}>
          Its keys are destroyed first, then everything it holds here: narratives, coding, memos, people, history. This
          cannot be undone.
        </PageHeading>
        {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
        <div>
          <Text size="sm" fw={600} mb={4}>
            What stays, because it lies outside the program
          </Text>
          <List size="sm" spacing={4}>
            <List.Item>the file that the narratives were imported from;</List.Item>
            <List.Item>
              exports, copies and backups that anybody saved by hand: open the project first if you need to know when
              copies were saved, its history lists them;
            </List.Item>
            <List.Item>backups that your organisation or other programs make of this computer’s disk.</List.Item>
          </List>
        </div>
        {packs.length > 0 ? (
          <div>
            <Text size="sm" fw={600} mb={4}>
              Packs, which are where they were put and on the computers they were sent to
            </Text>
            <List size="sm" spacing={4}>
              {packs.map((line) => (
                <List.Item key={line}>{line}</List.Item>
              ))}
            </List>
            <Text size="sm" c="dimmed" mt={4}>
              Open the project first if you need to know whose they are: Team lists each with its coder and file name.
            </Text>
          </div>
        ) : null}
        <KnownBackups found={found} names={names} />
        {names.length > 0 ? (
          <Checkbox
            label={`Delete ${names.length === 1 ? 'this backup' : `these ${names.length} backups`} too`}
            checked={withBackups}
            onChange={(event) => setWithBackups(event.currentTarget.checked)}
          />
        ) : null}
        <TextInput
          maw="26rem"
          autoFocus
          label={`Type ‘${entry.label}’ to delete it`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={tried && !matches && 'This is not the label of the project.'}
        />
        <Group justify="flex-end">
          <Button variant="default" disabled={task.running} onClick={onBack}>
            Keep the project
          </Button>
          <Button type="submit" color="red.9" loading={task.running}>
            Delete for ever
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Removes backups by name; answers with the sentence why it could not, or `null`. */
async function removeBackups({ backups }: Desktop, names: readonly string[]): Promise<string | null> {
  if (!backups || names.length === 0) return null;
  const outcome = await backups.remove(names);
  return outcome && 'problem' in outcome ? fileProblemSentence(outcome.problem, outcome.place) : null;
}
