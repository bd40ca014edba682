import { ActionIcon, Button, Group, Kbd, Table, Text, Title, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { groupBy } from '../../domain/coding/group-by.ts';
import { type KeyMap, keysOf } from '../../ui/commands.ts';
import { FormSection } from '../../ui/form-section.tsx';
import { keyName } from '../../ui/key-name.ts';
import type { ShortcutCommand } from './shortcut-clash.ts';
import { ShortcutDialog } from './shortcut-dialog.tsx';

interface ShortcutSettingsProps {
  readonly commands: readonly ShortcutCommand[];
  readonly keyMap: KeyMap;
  readonly onKeyMap: (keyMap: KeyMap) => void;
}

/** Every command with its keys. A click and a press give it others; a clash is refused with the reason. */
export function ShortcutSettings({ commands, keyMap, onKeyMap }: ShortcutSettingsProps) {
  const [changing, setChanging] = useState<ShortcutCommand | null>(null);
  const groups = [...groupBy(commands, (command) => command.group)];
  const reset = (commandId: string) => {
    onKeyMap(Object.fromEntries(Object.entries(keyMap).filter(([id]) => id !== commandId)));
  };
  return (
    <FormSection title="Keyboard" note="Change the keys of a command by pressing others.">
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
    </FormSection>
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
      <Table.Td w="9rem">
        {keys.length === 0 ? (
          <Text size="sm" c="dimmed">
            none
          </Text>
        ) : null}
        <Group gap={6}>
          {keys.map((key) => (
            <Kbd key={key}>{keyName(key)}</Kbd>
          ))}
        </Group>
      </Table.Td>
      <Table.Td w="6.5rem">
        <Group gap={0} justify="flex-end" wrap="nowrap">
          {keyMap[command.id] ? (
            <Tooltip label="Back to the usual keys">
              <ActionIcon variant="subtle" color="gray" onClick={onReset} aria-label={`Reset: ${command.label}`}>
                <IconArrowBackUp size={16} />
              </ActionIcon>
            </Tooltip>
          ) : null}
          <Button
            variant="subtle"
            size="compact-xs"
            fw={500}
            onClick={onChange}
            aria-label={`Change: ${command.label}`}
          >
            Change
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
