import { Kbd, Modal, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useContext } from 'react';
import { KeyMapContext, keysOf, useOfferedCommands } from '../ui/commands.ts';
import { keyName } from '../ui/key-name.ts';

interface ShortcutSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Every key that works on the screen behind it, under the headings of the palette. */
export function ShortcutSheet({ opened, onClose }: ShortcutSheetProps) {
  const keyMap = useContext(KeyMapContext);
  const commands = useOfferedCommands().filter((command) => keysOf(command, keyMap).length > 0);
  const groups = [...new Set(commands.map((command) => command.group))];
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts" size="64rem">
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xl">
        {groups.map((group) => (
          <Stack key={group} gap={4}>
            <Title order={2} size="sm">
              {group}
            </Title>
            <Table verticalSpacing={4} horizontalSpacing={0} withRowBorders={false}>
              <Table.Tbody>
                {commands
                  .filter((command) => command.group === group)
                  .map((command) => (
                    <Table.Tr key={command.id}>
                      <Table.Td>
                        <Text size="sm">{command.label}</Text>
                      </Table.Td>
                      <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                        {keysOf(command, keyMap)
                          .slice(0, 2)
                          .map((key) => (
                            <Kbd key={key} ml={4}>
                              {keyName(key)}
                            </Kbd>
                          ))}
                      </Table.Td>
                    </Table.Tr>
                  ))}
              </Table.Tbody>
            </Table>
          </Stack>
        ))}
      </SimpleGrid>
    </Modal>
  );
}
