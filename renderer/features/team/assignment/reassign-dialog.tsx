import { Button, Checkbox, Group, List, Radio, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { planHandover } from '../../../domain/coding/assignment/plan-handover.ts';
import { reassign } from '../../../domain/coding/assignment/reassign.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { handoverDone, handoverNotes } from '../../../words/assignment-words.ts';
import { counted } from '../../../words/counted.ts';
import { storageSentence } from '../../../words/storage-problems.ts';
import type { TeamProps } from '../team-props.ts';
import { anySeed } from './draw-draft.ts';

interface ReassignDialogProps extends Pick<TeamProps, 'project' | 'view' | 'viewer'> {
  /** Whose unfinished narratives are given away. */
  readonly coder: Coder;
  /** Only this round's; `null`: those of all open rounds. */
  readonly roundId: string | null;
  /** With every sheet, also those that are closed to the viewer: only their state is looked at. */
  readonly state: ProjectState;
  /** With a sentence on what was done. */
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Asks who takes over what a coder has not finished, and tells beforehand what that would do. */
export function ReassignDialog(props: ReassignDialogProps) {
  const { project, view, viewer, coder, roundId, state, onDone, onClose } = props;
  const others = view.coders.filter((one) => one.active && one.id !== coder.id);
  const [way, setWay] = useState<'others' | 'nobody'>(others.length > 0 ? 'others' : 'nobody');
  const [chosen, setChosen] = useState<string[]>(() =>
    others.filter(({ role }) => role === 'coder' || others.length === 1).map(({ id }) => id),
  );
  const [seed] = useState(anySeed);
  const to = useMemo(() => (way === 'others' ? chosen : []), [way, chosen]);
  const plan = useMemo(
    () => planHandover(state, { coderId: coder.id, roundId, to, seed }),
    [state, coder.id, roundId, to, seed],
  );
  const task = useTask(storageSentence);
  const save = () =>
    task.run(async () => {
      const change = await project.act((now) => reassign(now, viewer.id, { coderId: coder.id, roundId, to, seed }));
      onDone(handoverDone(change ? plan : { ...plan, narratives: 0, fewer: 0 }, coder.name));
    });
  const notes = handoverNotes(plan, coder.name, view.coders);
  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={
        coder.active
          ? `Give what ${coder.name} has not finished to others`
          : `${coder.name} has left: who takes the rest?`
      }
    >
      <Stack gap="md">
        <Text size="sm">
          {coder.name} has not finished {counted(plan.narratives, 'narrative')}. What {coder.name} has finished stays
          theirs.
          {coder.active ? '' : ` That ${coder.name} has left is noted already, whatever you answer here.`}
        </Text>
        <Radio.Group
          aria-label="Who takes over"
          value={way}
          onChange={(value) => setWay(value === 'nobody' ? 'nobody' : 'others')}
        >
          <Stack gap="xs">
            <Radio value="others" label="Share them out among" disabled={others.length === 0} />
            {way === 'others' ? (
              <Checkbox.Group aria-label="Coders who take over" value={chosen} onChange={setChosen}>
                <Stack gap="xs" pl="xl">
                  {others.map((one) => (
                    <Checkbox
                      key={one.id}
                      value={one.id}
                      label={`${one.name}${one.role === 'lead' ? ' (lead)' : ''}${gets(plan.gets.get(one.id))}`}
                    />
                  ))}
                </Stack>
              </Checkbox.Group>
            ) : null}
            <Radio value="nobody" label={`Nobody: only take them off ${coder.name}`} />
          </Stack>
        </Radio.Group>
        {notes.length > 0 ? (
          <List size="sm" spacing={6}>
            {notes.map((note) => (
              <List.Item key={note}>{note}</List.Item>
            ))}
          </List>
        ) : null}
        {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {coder.active ? 'Cancel' : 'Not now'}
          </Button>
          <Button
            onClick={save}
            loading={task.running}
            disabled={plan.narratives === 0 || (way === 'others' && chosen.length === 0)}
          >
            {way === 'others' ? 'Give to others' : 'Take off'}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function gets(count: number | undefined): string {
  return count === undefined ? '' : `, gets ${counted(count, 'narrative')}`;
}
