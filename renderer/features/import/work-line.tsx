import { Button, Group, Progress, Text } from '@mantine/core';
import type { ImportWork } from './use-import.ts';

const numbers = new Intl.NumberFormat('en-GB');

/** What is going on, how far it is, and the way to stop it. */
export function WorkLine({ work }: { readonly work: ImportWork }) {
  const { name, done, total, cancel } = work;
  const known = done !== undefined && total !== undefined && total > 0;
  return (
    <Group wrap="nowrap" role="status">
      <Text size="sm">{known ? `${name}: ${numbers.format(done)} of ${numbers.format(total)} rows…` : `${name}…`}</Text>
      <Progress flex={1} value={known ? (100 * done) / total : 100} animated={!known} aria-label={name} />
      {cancel ? (
        <Button variant="default" size="compact-sm" onClick={cancel}>
          Stop
        </Button>
      ) : null}
    </Group>
  );
}
