import { Button, Group, Kbd, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { keyName } from '../../ui/key-name.ts';
import { SettingsSection } from './settings-section.tsx';
import { type KeyMap, keysOf, type ShortcutCommand } from './shortcut-clash.ts';
import { ShortcutDialog } from './shortcut-dialog.tsx';

interface ShortcutSettingsProps {
  readonly commands: readonly ShortcutCommand[];
  readonly keyMap: KeyMap;
  readonly onKeyMap: (keyMap: KeyMap) => void;
}

/** Every command with its keys. A click and a press give it others; a clash is refused with the reason. */
export function ShortcutSettings({ commands, keyMap, onKeyMap }: ShortcutSettingsProps) {
  const [changing, setChanging] = useState<ShortcutCommand | null>(null);
  const groups = [...Map.groupBy(commands, (command) => command.group)];
  const reset = (commandId: string) => {
    onKeyMap(Object.fromEntries(Object.entries(keyMap).filter(([id]) => id !== commandId)));
  };
  return (
    <SettingsSection title="Keyboard" note="Change the keys of a command by pressing others.">
      {groups.map(([group, members]) => (
        <div key={group} style={{ width: '100%' }}>
          <Title order={3} size="sm" mb={4}>
            {group}
          </Title>
          <Table verticalSpacing={4} horizontalSpacing={0} aria-label={`Keys: ${group}`}>
            <Table.Tbody>
              {members.map((command) => (
                <ShortcutRow
                  key={command.id}
                  command={command}
                  keyMap={keyMap}
                  onChange={() => setChanging(command)}
                  onReset={() => reset(command.id)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      ))}
      <Button variant="default" disabled={Object.keys(keyMap).length === 0} onClick={() => onKeyMap({})}>
        Reset all keys
      </Button>
      {changing ? (
        <ShortcutDialog
          command={changing}
          commands={commands}
          keyMap={keyMap}
          onChoose={(hotkey) => {
            onKeyMap({ ...keyMap, [changing.id]: [hotkey] });
            setChanging(null);
          }}
          onClose={() => setChanging(null)}
        />
      ) : null}
    </SettingsSection>
  );
}

interface ShortcutRowProps {
  readonly command: ShortcutCommand;
  readonly keyMap: KeyMap;
  readonly onChange: () => void;
  readonly onReset: () => void;
}

function ShortcutRow({ command, keyMap, onChange, onReset }: ShortcutRowProps) {
  const keys = keysOf(command, keyMap);
  return (
    <Table.Tr>
      <Table.Td>{command.label}</Table.Td>
      <Table.Td w="11rem">
        {keys.length === 0 ? <Text c="dimmed">none</Text> : null}
        <Group gap={6}>
          {keys.map((key) => (
            <Kbd key={key}>{keyName(key)}</Kbd>
          ))}
        </Group>
      </Table.Td>
      <Table.Td w="10.5rem">
        <Group gap={2} justify="flex-end" wrap="nowrap">
          {keyMap[command.id] ? (
            <Button variant="subtle" size="compact-sm" onClick={onReset} aria-label={`Reset: ${command.label}`}>
              Reset
            </Button>
          ) : null}
          <Button variant="subtle" size="compact-sm" onClick={onChange} aria-label={`Change: ${command.label}`}>
            Change
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
