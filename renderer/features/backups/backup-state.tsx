import { Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { earlierWaysSentence } from './backup-words.ts';
import classes from './backups.module.css';
import type { ListedBackup } from './read-backups.ts';
import type { Soundness } from './use-checked-backups.ts';

interface BackupStateProps {
  readonly backup: ListedBackup;
  /** Absent while the file has not been read through. */
  readonly soundness: Soundness | undefined;
}

/** Whether a backup is whole, and with what it opens elsewhere if that has changed since. */
export function BackupState({ backup, soundness }: BackupStateProps) {
  const { content } = backup;
  if ('problem' in content) return <Problem>{problemWords(content.problem.code)}</Problem>;
  if (soundness === 'damaged') return <Problem>Damaged: cannot be restored</Problem>;
  if (soundness === 'gone') return <Problem>Cannot be read now</Problem>;
  return (
    <Stack gap={2}>
      {soundness === 'sound' ? (
        <Group gap={6} wrap="nowrap">
          <IconCircleCheck size={16} aria-hidden />
          <Text size="sm">Whole</Text>
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          Being checked…
        </Text>
      )}
      {content.earlierWays ? (
        <Text size="xs" c="dimmed" maw="16rem">
          {earlierWaysSentence(content.earlierWays)}
        </Text>
      ) : null}
    </Stack>
  );
}

function problemWords(code: string): string {
  if (code === 'other_key') return 'Of another key';
  return code === 'newer_version' ? 'Of a newer version' : 'Damaged: cannot be restored';
}

function Problem({ children }: { readonly children: string }) {
  return (
    <Text size="sm" component="span" className={classes.state} data-tone="problem">
      <IconAlertTriangle size={16} aria-hidden />
      {children}
    </Text>
  );
}
