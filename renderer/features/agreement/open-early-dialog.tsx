import { Button, Group, MultiSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Coder } from '../../domain/coding/coder.ts';
import { openEarly } from '../../domain/coding/open-early.ts';
import type { NarrativeHead } from '../../domain/text/narrative.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { counted } from '../../words/counted.ts';
import { storageSentence } from '../../words/storage-problems.ts';

interface OpenEarlyDialogProps {
  readonly project: OpenProject;
  readonly lead: Coder;
  /** What can be opened: see `closedNarratives`. */
  readonly closed: readonly NarrativeHead[];
  readonly onClose: () => void;
}

/** How many narratives were opened, of those that the lead asked for. */
interface Opened {
  readonly count: number;
  readonly asked: number;
}

/** Asks the lead which narratives to open before everybody has finished, and why. The act and its reason go into the journal. */
export function OpenEarlyDialog({ project, lead, closed, onClose }: OpenEarlyDialogProps) {
  const [which, setWhich] = useState('all');
  const [chosen, setChosen] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);
  const task = useTask(storageSentence);
  const ids = which === 'all' ? closed.map(({ id }) => id) : chosen;
  const open = () =>
    task.run(async () => {
      const given = { reason: reason.trim(), at: Date.now() };
      const change = await project.act((state) => openEarly(state, lead, ids, given));
      setOpened({ count: change?.entries.length ?? 0, asked: ids.length });
    });
  return (
    <Dialog onClose={onClose} title="Open narratives early" size="lg">
      {opened === null ? (
        <Stack gap="md">
          <Text size="sm">
            You will see colleagues’ coding before they have finished. Do not speak to them about it until they have.
            Who opened it, when and why stays in the project’s history. Narratives that you code yourself open only once
            you have finished them; those that nobody else has begun stay closed.
          </Text>
          <Radio.Group label="Narratives" value={which} onChange={setWhich}>
            <Stack gap="xs" mt={6}>
              <Radio value="all" label={`All that are not open to me yet (${closed.length.toLocaleString('en-GB')})`} />
              <Radio value="chosen" label="Only some" />
            </Stack>
          </Radio.Group>
          {which === 'chosen' ? (
            <MultiSelect
              aria-label="Narratives to open"
              data={closed.map(({ id, caseId, title }) => ({
                value: id,
                label: title && title !== caseId ? `${caseId}, ${title}` : caseId,
              }))}
              value={chosen}
              onChange={setChosen}
              placeholder="Search by case"
              searchable
              limit={50}
              autoComplete="off"
              nothingFoundMessage="No narrative of that case is closed"
            />
          ) : null}
          <Textarea
            label="Reason"
            description="For example: trial round, to see why we differ on Voice."
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            rows={2}
            required
          />
          {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button onClick={open} loading={task.running} disabled={ids.length === 0 || reason.trim() === ''}>
              Open early
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap="md">
          <Notice tone={opened.count === 0 ? 'information' : 'success'}>{openedSentence(opened)}</Notice>
          <Group justify="flex-end">
            <Button onClick={onClose}>Close</Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}

function openedSentence({ count, asked }: Opened): string {
  if (count === 0) return 'Nothing was opened: nobody else has begun these narratives.';
  const open = `${counted(count, 'narrative')} ${count === 1 ? 'is' : 'are'} open to you now.`;
  if (count === asked) return open;
  const rest = asked - count;
  const others = rest === 1 ? 'The other one stays' : `The other ${rest.toLocaleString('en-GB')} stay`;
  return `${open} ${others} closed: nobody else has begun ${rest === 1 ? 'it' : 'them'}, and opened now you would look on from the first coded segment. That could not be told before you asked, since what is closed is hidden.`;
}
