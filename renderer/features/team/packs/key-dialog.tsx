import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { PackKey, PackRecord } from '../../../domain/coding/pack-record.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { Caution } from '../../../ui/caution.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { shortMoment } from '../../../words/moment-words.ts';
import { storageSentence } from '../../../words/storage-problems.ts';
import { packsOut } from './coder-packs.ts';
import classes from './packs.module.css';
import { currentKey, renewKey } from './return-key.ts';
import { SecretToCopy } from './secret-to-copy.tsx';

interface KeyDialogProps {
  readonly project: OpenProject;
  readonly viewer: Coder;
  readonly keys: readonly PackKey[];
  readonly packs: readonly PackRecord[];
  readonly coders: readonly Coder[];
  /** Whether the project holds nothing yet, so that it may be begun again from returns. */
  readonly isEmpty: boolean;
  readonly onClose: () => void;
}

/** The key that returns are sealed for: its public part for coders, a new one, and the way on after it was lost. */
export function KeyDialog({ project, viewer, keys, packs, coders, isEmpty, onClose }: KeyDialogProps) {
  const [asksAnew, setAsksAnew] = useState(false);
  const task = useTask(storageSentence);
  const newest = keys.at(-1) ?? null;
  const make = () =>
    task.run(async () => {
      await (newest ? renewKey(project, viewer.id) : currentKey(project, viewer.id));
      setAsksAnew(false);
    });
  return (
    <Dialog onClose={onClose} size="lg" title="The key for returns">
      <Stack gap="lg">
        {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
        <Text size="sm">
          Return packs are sealed for a key whose secret part lies in this project and its backups, and nowhere else.
          Its public part travels in every coding pack; it opens nothing, and may be read by anybody.
        </Text>
        {newest ? (
          <Stack gap={4}>
            <Text size="sm" fw={600}>
              Public key, for coders who are to make a return for it
            </Text>
            <SecretToCopy what="public key" text={newest.recipient} />
          </Stack>
        ) : (
          <Text size="sm">There is none yet: it is made with the first coding pack.</Text>
        )}
        <LostKey packs={packsOut(packs)} coders={coders} />
        {isEmpty ? <BeginAgain /> : null}
        {asksAnew ? (
          <Caution title="Make a new key?">
            Packs from now on carry the new one. Returns made for the old key cannot be opened without it; this project
            keeps the keys that it has.
          </Caution>
        ) : null}
        <Group justify="flex-end">
          {newest && !asksAnew ? (
            <Button variant="default" onClick={() => setAsksAnew(true)}>
              New key…
            </Button>
          ) : (
            <Button variant={newest ? 'filled' : 'default'} loading={task.running} onClick={make}>
              {newest ? 'Make a new key' : 'Make the key now'}
            </Button>
          )}
          <Button variant={asksAnew ? 'default' : 'filled'} onClick={onClose} data-autofocus>
            Close
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function LostKey({ packs, coders }: { readonly packs: readonly PackRecord[]; readonly coders: readonly Coder[] }) {
  const nameOf = (coderId: string) => coders.find(({ id }) => id === coderId)?.name ?? 'a coder';
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        If the key is lost
      </Title>
      <Text size="sm">
        Returns made for a lost key cannot be opened without it, by anybody. Restore a backup that has it; or make a new
        key and ask each coder to make a new return for it: they type in the public key above, under Team. Their work is
        not lost: it lies in their own project.
      </Text>
      {packs.length > 0 ? (
        <>
          <Text size="sm">Packs that are out and have not come back:</Text>
          <List size="sm" spacing={2} className={classes.breaks}>
            {packs.map(({ id, coderId, madeAt, fileName }) => (
              <List.Item key={id}>{`${nameOf(coderId)}, ${shortMoment(madeAt)}: ${fileName}`}</List.Item>
            ))}
          </List>
        </>
      ) : null}
    </Stack>
  );
}

function BeginAgain() {
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        If the whole project is lost
      </Title>
      <Text size="sm">
        This project is empty, so it can take the lost one’s place. Make a key, send its public part to every coder, and
        ask them for a return for a new key, with everything that a new project needs. Then take those returns in here:
        the first begins the project again, the others join it.
      </Text>
    </Stack>
  );
}
