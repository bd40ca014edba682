import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { RecoveryCode } from '../../ui/recovery-code.tsx';
import { useTask } from '../../ui/use-task.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { PageHeading } from './page-heading.tsx';

interface RecoveryCodePageProps {
  readonly label: string;
  readonly code: string;
  /** Milliseconds since 1970, UTC. */
  readonly madeAt: number;
  readonly hasPassphrase: boolean;
  /** What must be known of this code besides, as a sentence. */
  readonly remark?: string;
  /** Opens the project; throws a `StorageError` if it cannot. */
  readonly onKept: () => Promise<void>;
}

/** Shows the recovery code of a project, now and never again, and goes on once it is kept. */
export function RecoveryCodePage({ label, code, madeAt, hasPassphrase, remark, onKept }: RecoveryCodePageProps) {
  const [kept, setKept] = useState(false);
  const [tried, setTried] = useState(false);
  const task = useTask(storageSentence);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (kept) task.run(onKept);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <PageHeading part={label} title="Keep this recovery code">
          {hasPassphrase
            ? 'It opens the project if the passphrase is forgotten. It is shown now and never again: nobody can look it up. If both are lost, so is the work.'
            : 'It opens the project on another computer, or here if this computer no longer can. It is shown now and never again: nobody can look it up.'}
          {remark ? ` ${remark}` : null}
        </PageHeading>
        {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
        <RecoveryCode label={label} code={code} madeAt={madeAt} />
        <Checkbox
          autoFocus
          label="I have written it down or printed it"
          checked={kept}
          onChange={(event) => setKept(event.currentTarget.checked)}
          error={tried && !kept && 'Keep the code first: it is not shown again.'}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={task.running}>
            Open the project
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
