import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { OpenProject } from '../../storage/open-project.ts';
import { findProject } from '../../storage/project-registry.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { shortMoment } from '../../words/moment-words.ts';
import { onBackedUp } from './backed-up.ts';
import type { useSavingByHand } from './use-saving-by-hand.ts';

interface BrowserBackupsProps {
  readonly project: OpenProject;
  readonly saving: ReturnType<typeof useSavingByHand>;
  readonly busy: boolean;
  readonly notice: React.ReactNode;
  /** Absent for who may not restore. */
  readonly onOpenFile?: () => void;
}

/** Backups where the program runs in a browser: saved by hand, as downloads. */
export function BrowserBackups({ project, saving, busy, notice, onOpenFile }: BrowserBackupsProps) {
  const { handedOver } = saving;
  const lastAt = useLastBackup(project);
  const saveButton = (
    <Button
      leftSection={<IconDownload size={18} />}
      loading={saving.running}
      disabled={busy}
      onClick={() => saving.save('on_demand')}
    >
      Save a backup
    </Button>
  );
  return (
    <Screen
      title="Backups"
      width="reading"
      lead="In a browser, backups are made by hand: one encrypted file with the whole project, everybody’s coding included."
      actions={
        onOpenFile ? (
          <Button
            variant="default"
            leftSection={<IconFileImport size={18} />}
            disabled={busy || saving.running}
            onClick={onOpenFile}
          >
            Restore from a file…
          </Button>
        ) : null
      }
    >
      <Stack gap="lg">
        {notice}
        {saving.problem ? <Notice tone="problem">{saving.problem}</Notice> : null}
        {handedOver && !handedOver.isThere ? (
          <Notice tone="information" title="Is the file there?">
            <Stack gap="sm" align="flex-start">
              <Text size="sm">
                The browser was given ‘{handedOver.name}’ and does not say what became of it. Look in your folder for
                downloads; it counts as a backup once you have seen it there. Then move it to a place that is backed up.
              </Text>
              <Group gap="xs">
                <Button size="compact-sm" onClick={() => saving.confirm(handedOver)}>
                  Yes, it is there
                </Button>
                <Button size="compact-sm" variant="default" onClick={saving.forget}>
                  No
                </Button>
              </Group>
            </Stack>
          </Notice>
        ) : null}
        {lastAt === undefined ? null : (
          <EmptyState
            icon={<IconDownload size={40} stroke={1.25} aria-hidden />}
            title={lastAt === null ? 'No backup of this project yet' : `Last backup: ${shortMoment(lastAt)}`}
            action={saveButton}
          >
            The work lies in this browser’s data, and is lost if that is cleared. Save a backup at the end of each day
            of work. It opens with the passphrase or the recovery code that the project has now.
          </EmptyState>
        )}
      </Stack>
    </Screen>
  );
}

/** When the last backup was made that the user has seen; `null` if there is none, absent until the list has answered. */
function useLastBackup(project: OpenProject): number | null | undefined {
  const [at, setAt] = useState<number | null>();
  useEffect(() => {
    let over = false;
    const look = () => {
      void findProject(project.id).then((entry) => {
        if (!over) setAt(entry?.backedUp?.at ?? null);
      });
    };
    look();
    const stop = onBackedUp(look);
    return () => {
      over = true;
      stop();
    };
  }, [project]);
  return at;
}
