import { Button, Group, List, Stack, Table, Title, VisuallyHidden } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { addCoder, correctCoder } from '../../../domain/coding/change-coder.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import { StorageError } from '../../../storage/storage-problem.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { storageProblemSentence } from '../../../words/storage-problems.ts';
import type { TeamProps } from '../team-props.ts';
import { CoderDialog, type CoderFace } from './coder-dialog.tsx';
import { CoderRow } from './coder-row.tsx';

/** The people of the study: add, correct, switch, and mark who has left. */
export function PeoplePanel({ project, view, viewer, onSwitchCoder }: TeamProps) {
  const [dialog, setDialog] = useState<'closed' | 'new' | Coder>('closed');
  const save = useTask((error) => (error instanceof StorageError ? storageProblemSentence(error.problem) : null));
  const corrected = dialog === 'closed' || dialog === 'new' ? null : dialog;
  const openDialog = (next: 'new' | Coder) => {
    save.forget();
    setDialog(next);
  };
  const saveFace = (face: CoderFace) =>
    save.run(async () => {
      await project.act((state) =>
        corrected
          ? correctCoder(state, viewer.id, corrected.id, face)
          : addCoder(viewer.id, { id: crypto.randomUUID(), ...face, role: 'coder', active: true }),
      );
      setDialog('closed');
    });
  const setActive = (coderId: string, active: boolean) =>
    save.run(async () => {
      await project.act((state) => correctCoder(state, viewer.id, coderId, { active }));
    });
  return (
    <>
      <Group justify="flex-end">
        <Button leftSection={<IconUserPlus size={18} />} onClick={() => openDialog('new')}>
          Add a coder
        </Button>
      </Group>
      <Stack gap="xl">
        {save.problem && dialog === 'closed' ? <Notice tone="problem">{save.problem}</Notice> : null}
        <Table verticalSpacing="sm" horizontalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Name</Table.Th>
              <Table.Th>Initials</Table.Th>
              <Table.Th>Role</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th>
                <VisuallyHidden>What you can do</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {view.coders.map((coder) => (
              <CoderRow
                key={coder.id}
                coder={coder}
                viewer={viewer}
                onSwitch={() => onSwitchCoder(coder.id)}
                onCorrect={() => openDialog(coder)}
                onActive={(active) => setActive(coder.id, active)}
              />
            ))}
          </Table.Tbody>
        </Table>
        <TeamNotes />
      </Stack>
      {dialog === 'closed' ? null : (
        <CoderDialog
          coder={corrected}
          others={view.coders.filter((coder) => coder.id !== corrected?.id)}
          saving={save.running}
          problem={save.problem}
          onSave={saveFace}
          onClose={() => setDialog('closed')}
        />
      )}
    </>
  );
}

function TeamNotes() {
  return (
    <Stack gap="xs" maw="44rem">
      <Title order={2}>Working on one machine</Title>
      <List size="sm" spacing={6}>
        <List.Item>
          The app does not check who sits at the keyboard: on a shared machine, who is coding rests on trust. Switch to
          your own name before you start; it is always shown at the foot of the window.
        </List.Item>
        <List.Item>
          Nobody’s coding of a narrative is shown to others before everybody who codes it has finished. The lead may
          open a narrative earlier, must give a reason, and the reason is kept.
        </List.Item>
        <List.Item>
          Somebody who has left keeps their coding. Narratives that they began and did not finish stay closed to the
          others.
        </List.Item>
        <List.Item>A project has one lead: the person who created it.</List.Item>
      </List>
    </Stack>
  );
}
