import { Button, Group, Stack, Table, VisuallyHidden } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { unfinishedOf } from '../../../domain/coding/assignment/plan-handover.ts';
import { addCoder, correctCoder } from '../../../domain/coding/change-coder.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import { useProjectState } from '../../../storage/use-project-state.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { storageSentence } from '../../../words/storage-problems.ts';
import { ReassignDialog } from '../assignment/reassign-dialog.tsx';
import type { TeamProps } from '../team-props.ts';
import { CoderDialog, type CoderFace } from './coder-dialog.tsx';
import { CoderRow } from './coder-row.tsx';
import { TeamNotes } from './team-notes.tsx';
import { useCoderProgress } from './use-coder-progress.ts';

type Dialog = 'closed' | 'new' | { readonly correct: Coder } | { readonly handOver: string };

/** The people of the study: add, correct, switch, mark who has left, and give on what they have not finished. */
export function PeoplePanel({ project, view, viewer, onSwitchCoder }: TeamProps) {
  const [dialog, setDialog] = useState<Dialog>('closed');
  const [said, setSaid] = useState<string | null>(null);
  const isLead = viewer.role === 'lead';
  const state = useProjectState(project);
  const progress = useCoderProgress(isLead ? state : view);
  const save = useTask(storageSentence);
  const corrected = typeof dialog === 'object' && 'correct' in dialog ? dialog.correct : null;
  const handing = typeof dialog === 'object' && 'handOver' in dialog ? dialog.handOver : null;
  const from = view.coders.find(({ id }) => id === handing);
  const openDialog = (next: Dialog) => {
    save.forget();
    setSaid(null);
    setDialog(next);
  };
  const saveFace = (face: CoderFace) =>
    save.run(async () => {
      await project.act((now) =>
        corrected
          ? correctCoder(now, viewer.id, corrected.id, face)
          : addCoder(viewer.id, { id: crypto.randomUUID(), ...face, role: 'coder', active: true }),
      );
      setDialog('closed');
    });
  const setActive = (coderId: string, active: boolean) =>
    save.run(async () => {
      await project.act((now) => correctCoder(now, viewer.id, coderId, { active }));
      if (!active && unfinishedOf(project.state(), coderId).length > 0) openDialog({ handOver: coderId });
    });
  return (
    <>
      <Group justify="flex-end" mb="sm">
        <Button leftSection={<IconUserPlus size={18} />} onClick={() => openDialog('new')}>
          Add a coder
        </Button>
      </Group>
      <Stack gap="xl">
        {save.problem && dialog === 'closed' ? <Notice tone="problem">{save.problem}</Notice> : null}
        {said ? (
          <Notice tone="success" onClose={() => setSaid(null)}>
            {said}
          </Notice>
        ) : null}
        <Table verticalSpacing="sm" horizontalSpacing="sm" aria-label="People">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Name</Table.Th>
              <Table.Th>Initials</Table.Th>
              <Table.Th>Role</Table.Th>
              <Table.Th>State</Table.Th>
              {isLead ? (
                <>
                  <Table.Th ta="right">Assigned</Table.Th>
                  <Table.Th ta="right">Finished</Table.Th>
                </>
              ) : null}
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
                progress={isLead ? (progress.get(coder.id) ?? null) : null}
                onSwitch={() => onSwitchCoder(coder.id)}
                onCorrect={() => openDialog({ correct: coder })}
                onActive={(active) => setActive(coder.id, active)}
                onHandOver={() => openDialog({ handOver: coder.id })}
              />
            ))}
          </Table.Tbody>
        </Table>
        <TeamNotes />
      </Stack>
      {dialog === 'new' || corrected ? (
        <CoderDialog
          coder={corrected}
          lead={view.coders.find(({ role }) => role === 'lead') ?? null}
          others={view.coders.filter((coder) => coder.id !== corrected?.id)}
          saving={save.running}
          problem={save.problem}
          onSave={saveFace}
          onClose={() => setDialog('closed')}
        />
      ) : null}
      {from ? (
        <ReassignDialog
          {...{ project, view, viewer, state }}
          coder={from}
          roundId={null}
          onDone={(sentence) => {
            setDialog('closed');
            setSaid(sentence);
          }}
          onClose={() => setDialog('closed')}
        />
      ) : null}
    </>
  );
}
