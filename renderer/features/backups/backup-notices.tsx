import { Button, Group, Stack, Text } from '@mantine/core';
import { Notice } from '../../ui/notice.tsx';
import { troubleSentence } from './backup-words.ts';
import type { AutomaticBackups } from './use-automatic-backups.ts';

interface BackupNoticesProps {
  readonly backups: AutomaticBackups;
  /** Shows the screen of backups. */
  readonly onShow: () => void;
}

/** What the user should know of backups while they work on something else. Nothing while all is well. */
export function BackupNotices({ backups, onShow }: BackupNoticesProps) {
  const { trouble, made, reminder } = backups;
  if (!trouble && !made && !reminder) return null;
  const show = (forget: () => void) => (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() => {
        forget();
        onShow();
      }}
    >
      Show backups
    </Button>
  );
  return (
    <Stack gap="xs" p="xs">
      {trouble ? (
        <Notice tone="problem" title="There is no new backup" onClose={backups.forgetTrouble}>
          <Group justify="space-between" gap="md">
            <Text size="sm" maw="44rem">
              {troubleSentence(trouble)} Your work itself is saved as always.
            </Text>
            {show(backups.forgetTrouble)}
          </Group>
        </Notice>
      ) : null}
      {made ? (
        <Notice tone="success" onClose={backups.forgetMade}>
          Backed up and read back: {made.name}
        </Notice>
      ) : null}
      {reminder ? (
        <Notice tone="information" onClose={backups.forgetReminder}>
          <Group justify="space-between" gap="md" wrap="nowrap">
            <Text size="sm">{reminder}</Text>
            {show(backups.forgetReminder)}
          </Group>
        </Notice>
      ) : null}
    </Stack>
  );
}
