import { Button, Group, Text } from '@mantine/core';
import { Notice } from '../../../ui/notice.tsx';
import classes from './packs.module.css';

interface ArrivedNoticeProps {
  /** Names of the files, the newest first. */
  readonly names: readonly string[];
  readonly busy: boolean;
  readonly onOpen: () => void;
}

/** Offers the returns that lie in the team's folder and have not been taken in. */
export function ArrivedNotice({ names, busy, onOpen }: ArrivedNoticeProps) {
  const shown = names.slice(0, 5);
  return (
    <Notice
      tone="information"
      title={names.length === 1 ? 'A return has arrived' : `${names.length} returns have arrived`}
    >
      <Group justify="space-between" align="flex-end" wrap="nowrap">
        <Text size="sm" className={classes.breaks}>
          {shown.join('; ')}
          {names.length > shown.length ? `; and ${names.length - shown.length} more` : ''}
        </Text>
        <Button size="compact-sm" disabled={busy} onClick={onOpen} style={{ flexShrink: 0 }}>
          {names.length === 1 ? 'Look at it' : 'Look at them'}
        </Button>
      </Group>
    </Notice>
  );
}
