import { Kbd, Modal, Text, Title } from '@mantine/core';
import { useContext } from 'react';
import { type Command, type KeyMap, KeyMapContext, keysOf, useOfferedCommands } from '../ui/commands.ts';
import { keyName } from '../ui/key-name.ts';
import classes from './shortcut-sheet.module.css';

interface ShortcutSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Every key that works on the screen behind it, under the headings of the palette. */
export function ShortcutSheet({ opened, onClose }: ShortcutSheetProps) {
  const keyMap = useContext(KeyMapContext);
  const commands = useOfferedCommands().filter((command) => !command.unlisted && keysOf(command, keyMap).length > 0);
  const groups = [...new Set(commands.map((command) => command.group))];
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts" size="68rem">
      <div className={classes.columns}>
        {groups.map((group) => (
          <section key={group} className={classes.group}>
            <Title order={2} size="sm">
              {group}
            </Title>
            <ul className={classes.rows}>
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <ShortcutRow key={command.id} command={command} keyMap={keyMap} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function ShortcutRow({ command, keyMap }: { readonly command: Command; readonly keyMap: KeyMap }) {
  const names = [...new Set(keysOf(command, keyMap).map(keyName))];
  return (
    <li className={classes.row}>
      <Text size="sm">{command.label}</Text>
      <span className={classes.keys}>
        {names.slice(0, 2).map((name) => (
          <Kbd key={name}>{name}</Kbd>
        ))}
      </span>
    </li>
  );
}
