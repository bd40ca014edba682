import { Button, Group, Stack, Table, Text } from '@mantine/core';
import type { Coder } from '../../../domain/coding/coder.ts';
import { Caution } from '../../../ui/caution.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { MadePack } from './make-coding-packs.ts';
import classes from './packs.module.css';
import { SecretToCopy } from './secret-to-copy.tsx';

interface HandOutListProps {
  readonly made: readonly MadePack[];
  readonly coders: readonly Coder[];
  /** Why others were not saved, or these not noted, in sentences; `null` if all went well. */
  readonly problem: string | null;
  /** The one zip file that all of them are in; `null` if each is a file by itself. */
  readonly archive: string | null;
  readonly onClose: () => void;
}

/** What was made, to be handed out: each file with the passphrase that opens it, shown this once. */
export function HandOutList({ made, coders, archive, problem, onClose }: HandOutListProps) {
  const nameOf = (coderId: string) => coders.find(({ id }) => id === coderId)?.name ?? 'A coder';
  return (
    <Stack gap="md">
      {problem ? (
        <Notice tone="problem" title="Not everything went well">
          {problem}
        </Notice>
      ) : null}
      {archive === null ? null : (
        <Notice tone="information">Saved in ‘{archive}’: unpack it and send each person only their own file.</Notice>
      )}
      <Table aria-label="Packs to hand out" verticalSpacing="sm" className={classes.handOut}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Coder</Table.Th>
            <Table.Th>File</Table.Th>
            <Table.Th>Passphrase</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {made.map(({ coderId, fileName, passphrase }) => (
            <Table.Tr key={coderId}>
              <Table.Td miw="6.5rem">{nameOf(coderId)}</Table.Td>
              <Table.Td className={classes.fileName}>{fileName}</Table.Td>
              <Table.Td>
                <SecretToCopy what={`passphrase for ${nameOf(coderId)}`} text={passphrase} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Caution title="Tell each passphrase by another way than the file">
        By telephone or on paper, for example: whoever has both can read the narratives. The passphrase is kept nowhere
        in this project. Once you close this list nobody can show it again; then make a new pack.
      </Caution>
      <Group justify="flex-end">
        <Text size="sm" c="dimmed">
          {made.length === 1 ? 'Have you noted it?' : 'Have you noted them all?'}
        </Text>
        <Button onClick={onClose} data-autofocus>
          Noted: close the list
        </Button>
      </Group>
    </Stack>
  );
}
