import { Button, Group, Portal, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import classes from './recovery-code.module.css';

interface RecoveryCodeProps {
  /** The project's label. */
  readonly label: string;
  /** In groups, with a hyphen between them. */
  readonly code: string;
  /** When it was made, in milliseconds since 1970, UTC. */
  readonly madeAt: number;
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** A recovery code to be written down, and a printed page of it that holds nothing else of the program. */
export function RecoveryCode({ label, code, madeAt }: RecoveryCodeProps) {
  return (
    <Stack gap="sm">
      <CodeGroups code={code} />
      <Group gap="md" wrap="nowrap">
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          Print…
        </Button>
        <Text size="xs" c="dimmed">
          There is no button to copy it: other programs can read what is copied, and some keep it.
        </Text>
      </Group>
      <Portal>
        <section className={classes.page} data-on-paper aria-hidden>
          <h1>Recovery code</h1>
          <p>
            <strong>{label}</strong>
            <br />
            {moment.format(madeAt)}
          </p>
          <CodeGroups code={code} />
          <p>
            This code opens the Outcome Coder project of that label, and the backups and copies made of it, without the
            passphrase. Keep it away from the computer, where only those can get at it who may read the data.
          </p>
        </section>
      </Portal>
    </Stack>
  );
}

function CodeGroups({ code }: { readonly code: string }) {
  return (
    <ol className={classes.code} aria-label="Recovery code">
      {code.split('-').map((group, index) => (
        // Two groups of one code may be alike; their place is what tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups never move
        <li key={index} className={classes.group}>
          {group}
        </li>
      ))}
    </ol>
  );
}
