import { Button, Center, Loader, Stack, Text } from '@mantine/core';
import { IconDatabaseExport, IconFileImport, IconHistory } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { BackupFolder } from '../../desktop/desktop.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { shortMoment } from '../../words/moment-words.ts';
import { BackupTable } from './backup-table.tsx';
import { troubleSentence } from './backup-words.ts';
import { FolderStrip } from './folder-strip.tsx';
import type { ProjectBackups } from './project-backups.ts';
import type { ListedBackup, ListedBackups } from './read-backups.ts';
import { useBackupList } from './use-backup-list.ts';
import { type Soundness, useCheckedBackups } from './use-checked-backups.ts';

interface FolderBackupsProps {
  readonly project: OpenProject;
  readonly folder: BackupFolder;
  readonly backups: ProjectBackups;
  /** Whether the coded segments in a backup may be counted for the viewer. */
  readonly seesCount: (backup: ListedBackup) => boolean;
  readonly busy: boolean;
  readonly notice: React.ReactNode;
  /** Both absent for who may not restore. */
  readonly onRestore?: (name: string) => void;
  readonly onOpenFile?: () => void;
}

const nothing: readonly ListedBackup[] = [];

/** The backups in the folder that the shell keeps them in. */
export function FolderBackups({ project, folder, backups, busy, notice, ...rest }: FolderBackupsProps) {
  const { running, trouble, last } = useSyncExternalStore(backups.subscribe, backups.state);
  useEffect(() => backups.watch(), [backups]);
  const { listed, readAgain } = useBackupList(project, folder, last);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const found = listed && 'backups' in listed ? listed.backups : nothing;
  const checked = useCheckedBackups(project, folder, found);
  const backUp = async () => {
    setMade(null);
    const outcome = await backups.backUp('on_demand');
    if ('name' in outcome) setMade(shortMoment(outcome.facts.madeAt));
    readAgain();
  };
  const choose = async () => {
    setRefusal(null);
    const chosen = await folder.choose();
    if (chosen && 'problem' in chosen) setRefusal(fileProblemSentence(chosen.problem, chosen.place));
    // Whoever chooses a folder wants a backup in it.
    else if (chosen) await backups.backUpIfChanged('on_demand');
    readAgain();
  };
  const backUpButton = (
    <Button
      leftSection={<IconDatabaseExport size={18} />}
      loading={running}
      disabled={busy}
      onClick={() => void backUp()}
    >
      Back up now
    </Button>
  );
  return (
    <Screen
      title="Backups"
      lead="Encrypted snapshots of the whole project, each read back after it was written. They open with the project’s own passphrase or recovery code."
      actions={
        <>
          {rest.onOpenFile ? (
            <Button
              variant="default"
              leftSection={<IconFileImport size={18} />}
              disabled={busy}
              onClick={rest.onOpenFile}
            >
              Restore from a file…
            </Button>
          ) : null}
          {backUpButton}
        </>
      }
    >
      <Stack gap="lg">
        {notice}
        {refusal ? <Notice tone="problem">{refusal}</Notice> : null}
        {trouble && !(listed && 'problem' in listed) ? (
          <Notice tone="problem" title="The last backup failed">
            {troubleSentence(trouble)}
          </Notice>
        ) : null}
        {made && !trouble ? (
          <Notice tone="success" onClose={() => setMade(null)}>
            Backed up at {made}, and read back.
          </Notice>
        ) : null}
        {listed === null ? (
          <Center py="xl">
            <Loader size="sm" role="img" aria-label="Reading the folder" />
          </Center>
        ) : (
          <>
            <FolderStrip listed={listed} busy={busy || running} onChoose={() => void choose()} />
            <FolderContent listed={listed} checked={checked} busy={busy} {...rest} />
          </>
        )}
      </Stack>
    </Screen>
  );
}

interface FolderContentProps extends Pick<FolderBackupsProps, 'seesCount' | 'busy' | 'onRestore'> {
  readonly listed: ListedBackups;
  readonly checked: ReadonlyMap<string, Soundness>;
}

function FolderContent({ listed, ...rest }: FolderContentProps) {
  if ('problem' in listed) {
    return (
      <Notice tone="problem" title="The folder cannot be read">
        {troubleSentence({ kind: 'file', ...listed })}
      </Notice>
    );
  }
  if (listed.backups.length === 0) {
    return (
      <EmptyState icon={<IconHistory size={40} stroke={1.25} aria-hidden />} title="No backup here yet">
        One is made by itself while you work and when you close the program, or now if you want.
      </EmptyState>
    );
  }
  return (
    <>
      <BackupTable backups={listed.backups} {...rest} />
      <Text size="xs" c="dimmed" maw="48rem">
        {listed.backups.every(rest.seesCount)
          ? ''
          : 'Coded segments are not counted where that could tell of colleagues’ coding that is hidden from you. '}
        Kept are all of the last two hours, the newest of each of the 24 latest hours, 14 latest days and 53 latest
        weeks with a backup, and for thirty days those made by hand and those that precede an import or a restore.
        Damaged ones and those of another key are never removed.
      </Text>
    </>
  );
}
