import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { changeRound } from '../../../domain/coding/assignment/round-acts.ts';
import type { Round } from '../../../domain/coding/round.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { storageSentence } from '../../../words/storage-problems.ts';
import type { TeamProps } from '../team-props.ts';
import { RoundSettingsFields, settingsDraft, settingsOf } from './round-settings-fields.tsx';

interface ChangeRoundDialogProps extends Pick<TeamProps, 'project' | 'viewer'> {
  readonly round: Round;
  readonly onClose: () => void;
}

/** Gives a running round another name or other settings. */
export function ChangeRoundDialog({ project, viewer, round, onClose }: ChangeRoundDialogProps) {
  const [name, setName] = useState(round.name);
  const [settings, setSettings] = useState(() => settingsDraft(round.settings));
  const task = useTask(storageSentence);
  const nameFault = name.trim() === '' ? 'Give the round a name.' : null;
  const kept = settingsOf(settings);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (nameFault !== null || kept === null) return;
    task.run(async () => {
      await project.act((state) => changeRound(state, viewer.id, round.id, { name: name.trim(), settings: kept }));
      onClose();
    });
  };
  return (
    <Dialog onClose={onClose} title="Name and settings of the round">
      <form onSubmit={save}>
        <Stack gap="md">
          {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
          <TextInput
            label="Name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={nameFault}
            data-autofocus
          />
          <RoundSettingsFields draft={settings} onChange={setSettings} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={task.running} disabled={nameFault !== null || kept === null}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
