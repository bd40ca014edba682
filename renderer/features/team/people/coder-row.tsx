import { ActionIcon, Avatar, Badge, Button, Group, Menu, Table, Text } from '@mantine/core';
import { IconDots, IconPencil, IconUserCheck, IconUserOff, IconUserShare } from '@tabler/icons-react';
import type { AssignedWork } from '../../../domain/coding/assignment/assignment-progress.ts';
import type { Coder } from '../../../domain/coding/coder.ts';

const numbers = new Intl.NumberFormat('en-GB');

interface CoderRowProps {
  readonly coder: Coder;
  readonly viewer: Coder;
  /** Given to the lead alone. */
  readonly progress: CoderProgress | null;
  readonly onSwitch: () => void;
  readonly onCorrect: () => void;
  readonly onActive: (active: boolean) => void;
  readonly onHandOver: () => void;
}

/** How far a coder is with what is assigned to them, and nothing of what they coded. */
export interface CoderProgress extends AssignedWork {
  /** Assigned narratives of open rounds that others could take over. */
  readonly unfinished: number;
}

/** One coder in the list: who they are, their role, how far they are, and what the viewer may do about them. */
export function CoderRow(props: CoderRowProps) {
  const { coder, viewer, progress, onSwitch, onHandOver } = props;
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
      {progress ? (
        <>
          <Table.Td ta="right">{progress.assigned === 0 ? '–' : numbers.format(progress.assigned)}</Table.Td>
          <Table.Td ta="right">{progress.assigned === 0 ? '–' : numbers.format(progress.finished)}</Table.Td>
        </>
      ) : null}
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          {self ? (
            <Badge variant="light" size="lg" tt="none" fw={500}>
              Coding now
            </Badge>
          ) : null}
          {!self && coder.active ? (
            <Button variant="default" size="xs" maw="15rem" onClick={onSwitch}>
              <Text span inherit truncate>
                Code as {coder.name}
              </Text>
            </Button>
          ) : null}
          {!coder.active && progress && progress.unfinished > 0 ? (
            <Button variant="default" size="xs" onClick={onHandOver}>
              Give {numbers.format(progress.unfinished)} unfinished to others…
            </Button>
          ) : null}
          <CoderMenu {...props} />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

/** A coder corrects themselves; the lead corrects everybody, says who has left, and gives their work to others. */
function CoderMenu({ coder, viewer, progress, onCorrect, onActive, onHandOver }: Omit<CoderRowProps, 'onSwitch'>) {
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
        {progress && progress.unfinished > 0 ? (
          <Menu.Item leftSection={<IconUserShare size={16} />} onClick={onHandOver}>
            Give unfinished narratives to others…
          </Menu.Item>
        ) : null}
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
