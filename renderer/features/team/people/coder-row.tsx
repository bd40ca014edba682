import { ActionIcon, Avatar, Badge, Button, Group, Menu, Table, Text } from '@mantine/core';
import { IconDots, IconPencil, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import type { Coder } from '../../../domain/coding/coder.ts';

interface CoderRowProps {
  readonly coder: Coder;
  readonly viewer: Coder;
  readonly onSwitch: () => void;
  readonly onCorrect: () => void;
  readonly onActive: (active: boolean) => void;
}

/** One coder in the list: who they are, their role, and what the viewer may do about them. */
export function CoderRow({ coder, viewer, onSwitch, onCorrect, onActive }: CoderRowProps) {
  const self = coder.id === viewer.id;
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="sm" wrap="nowrap">
          <Avatar size={34} radius="xl" variant="default" aria-hidden>
            {coder.initials}
          </Avatar>
          <Text fw={500} {...(coder.active ? {} : { c: 'dimmed' })}>
            {coder.name}
          </Text>
        </Group>
      </Table.Td>
      <Table.Td>{coder.initials}</Table.Td>
      <Table.Td>{coder.role === 'lead' ? 'Lead' : 'Coder'}</Table.Td>
      <Table.Td>{coder.active ? 'Active' : 'Has left'}</Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          {self ? (
            <Badge variant="light" size="lg" tt="none" fw={500}>
              Coding now
            </Badge>
          ) : null}
          {!self && coder.active ? (
            <Button variant="default" size="xs" onClick={onSwitch}>
              Code as {coder.name}
            </Button>
          ) : null}
          <CoderMenu coder={coder} viewer={viewer} onCorrect={onCorrect} onActive={onActive} />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

/** A coder corrects themselves; the lead corrects everybody, and says who has left. */
function CoderMenu({ coder, viewer, onCorrect, onActive }: Omit<CoderRowProps, 'onSwitch'>) {
  const mayCorrect = viewer.role === 'lead' || coder.id === viewer.id;
  const mayLeave = viewer.role === 'lead' && coder.role !== 'lead';
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`More about ${coder.name}`} disabled={!mayCorrect}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={onCorrect}>
          Correct name or initials
        </Menu.Item>
        {mayLeave && coder.active ? (
          <Menu.Item leftSection={<IconUserOff size={16} />} onClick={() => onActive(false)}>
            Has left the study
          </Menu.Item>
        ) : null}
        {mayLeave && !coder.active ? (
          <Menu.Item leftSection={<IconUserCheck size={16} />} onClick={() => onActive(true)}>
            Active again
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
