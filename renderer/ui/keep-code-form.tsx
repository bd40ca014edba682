import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { RecoveryCode } from './recovery-code.tsx';
import type { Task } from './use-task.ts';

interface KeepCodeFormProps {
  readonly label: string;
  readonly code: string;
  /** Milliseconds since 1970, UTC. */
  readonly madeAt: number;
  readonly task: Task;
  /** What stands above the code. */
  readonly heading: ReactNode;
  readonly gap: 'lg' | 'xl';
  readonly submitLabel: string;
  /** Only for whoever says that the code is kept. */
  readonly onKept: () => Promise<void>;
  /** A button for who does not want the code. */
  readonly otherWay?: ReactNode;
}

/** Shows a recovery code, now and never again, and goes on only once it is said to be kept. */
export function KeepCodeForm({ label, code, madeAt, task, onKept, ...rest }: KeepCodeFormProps) {
  const [kept, setKept] = useState(false);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (kept) task.run(onKept);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={rest.gap}>
        {rest.heading}
        <RecoveryCode label={label} code={code} madeAt={madeAt} />
        <Checkbox
          autoFocus
          label="I have written it down or printed it"
          checked={kept}
          onChange={(event) => setKept(event.currentTarget.checked)}
          error={tried && !kept && 'Keep the code first: it is not shown again.'}
        />
        <Group justify="flex-end">
          {rest.otherWay}
          <Button type="submit" loading={task.running}>
            {rest.submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
