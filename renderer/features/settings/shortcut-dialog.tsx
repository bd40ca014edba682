import { Box, Button, Group, Kbd, Stack, Text } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { KeyMap } from '../../ui/commands.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { keyName } from '../../ui/key-name.ts';
import { Notice } from '../../ui/notice.tsx';
import { pressedKeys } from './pressed-keys.ts';
import { type ShortcutCommand, shortcutClash } from './shortcut-clash.ts';
import classes from './shortcut-dialog.module.css';

interface ShortcutDialogProps {
  readonly command: ShortcutCommand;
  readonly commands: readonly ShortcutCommand[];
  readonly keyMap: KeyMap;
  readonly onChoose: (hotkey: string) => void;
  readonly onClose: () => void;
}

/** Waits for a key press. Keys that are free are taken at once; others are refused with the reason. Esc and Tab keep their meaning. */
export function ShortcutDialog({ command, commands, keyMap, onChoose, onClose }: ShortcutDialogProps) {
  const [refused, setRefused] = useState<{ readonly hotkey: string; readonly reason: string } | null>(null);
  const press = (event: KeyboardEvent) => {
    const hotkey = pressedKeys(event);
    if (hotkey === null || event.key === 'Escape' || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const reason = shortcutClash(command, hotkey, commands, keyMap);
    if (reason === null) onChoose(hotkey);
    else setRefused({ hotkey, reason });
  };
  return (
    <Dialog onClose={onClose} title={`New keys for ‘${command.label}’`}>
      <Stack gap="md">
        <Box
          className={classes.target}
          role="application"
          aria-label="Press the new keys"
          tabIndex={0}
          onKeyDown={press}
          data-autofocus
        >
          {refused ? <Kbd size="lg">{keyName(refused.hotkey)}</Kbd> : <Text c="dimmed">Press the new keys now.</Text>}
        </Box>
        {refused ? <Notice tone="problem">{refused.reason}</Notice> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
