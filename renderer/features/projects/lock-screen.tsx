import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { findProject, type RegisteredProject } from '../../storage/project-registry.ts';
import { unlockProject } from '../../storage/unlock-project.ts';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import type { ProtectionChange } from '../../words/protection-notes.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { vaultProblemSentence } from '../../words/vault-problems.ts';
import { dayWords } from './day-words.ts';
import { PageHeading } from './page-heading.tsx';
import { ProjectsLayout } from './projects-layout.tsx';
import { UnlockPage } from './unlock-page.tsx';
import { openedProject, thisMachine } from './way-in.ts';

interface LockScreenProps {
  /** Of the entry in the list of projects. */
  readonly entryId: string;
  /** When it was locked, in milliseconds since 1970, UTC; `null` if the window was only loaded anew. */
  readonly lockedAt: number | null;
  /** Why it locked by itself, as words to follow the time; empty where somebody locked it. */
  readonly why?: string;
  readonly desktop: Desktop;
  /** `change`: what whoever came by the recovery code changed in how the project is protected. */
  readonly onOpened: (project: OpenProject, change: ProtectionChange | null) => void;
  /** To the list of projects: the user wants another, or this one is gone. */
  readonly onOther: () => void;
}

/** All that a locked window shows: which project, since when, and the way back to where one was. */
export function LockScreen({ entryId, lockedAt, why = '', desktop, onOpened, onOther }: LockScreenProps) {
  const [entry, setEntry] = useState<RegisteredProject | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const task = useTask(storageSentence);
  const look = useEffectEvent(() =>
    task.run(async () => {
      const found = await findProject(entryId);
      if (found?.keys) setEntry(found);
      else onOther();
    }),
  );
  useEffect(() => look(), []);
  const openHere = () =>
    task.run(async () => {
      const unlocked = await unlockProject(entryId, thisMachine(desktop));
      if ('problem' in unlocked) setRefusal(vaultProblemSentence(unlocked.problem));
      else onOpened(await openedProject(entryId, unlocked.key), null);
    });
  const since =
    lockedAt === null ? 'Locked, because the window was loaded anew' : `Locked ${dayWords(lockedAt, Date.now())}${why}`;
  const asks = entry !== null && (Boolean(entry.keys?.hasPassphrase) || refusal !== null);
  return (
    <ProjectsLayout>
      {entry && asks ? (
        <UnlockPage
          entry={entry}
          desktop={desktop}
          heading={
            <Stack gap="md">
              <PageHeading part={since} title={entry.label}>
                Everything is saved and encrypted. You return to where you were.
              </PageHeading>
              {refusal ? <Notice tone="problem">{refusal}</Notice> : null}
            </Stack>
          }
          backLabel="Another project"
          onOpened={onOpened}
          onBack={onOther}
        />
      ) : null}
      {entry && !asks ? (
        <Stack gap="lg">
          <PageHeading part={since} title={entry.label}>
            This project has no passphrase. Locking has taken it off the screen and out of memory; it does not keep
            anybody at this computer from opening it again.
          </PageHeading>
          {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
          <Group justify="flex-end">
            <Text size="sm" c="dimmed" role="status">
              {task.running ? 'Opening …' : ''}
            </Text>
            <Button variant="default" disabled={task.running} onClick={onOther}>
              Another project
            </Button>
            <Button autoFocus loading={task.running} onClick={openHere}>
              Open
            </Button>
          </Group>
        </Stack>
      ) : null}
    </ProjectsLayout>
  );
}
