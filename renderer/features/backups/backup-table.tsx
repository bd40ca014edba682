import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import type { SealedFileFacts } from '../../storage/vault/sealed-file.ts';
import cells from '../../ui/table-cells.module.css';
import { sealedFileProblemSentence } from '../../words/sealed-file-problems.ts';
import { BackupState } from './backup-state.tsx';
import { reasonWords, secondWords, sizeWords } from './backup-words.ts';
import type { ListedBackup } from './read-backups.ts';
import type { Soundness } from './use-checked-backups.ts';

interface BackupTableProps {
  readonly backups: readonly ListedBackup[];
  /** What reading each through has shown so far, by name. */
  readonly checked: ReadonlyMap<string, Soundness>;
  /** Whether the coded segments in a backup may be counted for the viewer. */
  readonly seesCount: (backup: ListedBackup) => boolean;
  /** Absent for who may not restore. */
  readonly onRestore?: (name: string) => void;
  readonly busy: boolean;
}

const names = new Intl.ListFormat('en-GB');
const numbers = new Intl.NumberFormat('en-GB');

/** The backups, the newest first: what each holds, and the way to restore it. */
export function BackupTable({ backups, checked, seesCount, onRestore, busy }: BackupTableProps) {
  return (
    <Table aria-label="Backups" verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Made</Table.Th>
          <Table.Th className={cells.number}>Cases</Table.Th>
          <Table.Th className={cells.number}>Narratives</Table.Th>
          <Table.Th className={cells.number}>Coded segments</Table.Th>
          <Table.Th>Coders</Table.Th>
          <Table.Th className={cells.number}>Size</Table.Th>
          <Table.Th>State</Table.Th>
          {onRestore ? (
            <Table.Th>
              <VisuallyHidden>Restore</VisuallyHidden>
            </Table.Th>
          ) : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {backups.map((backup) => (
          <BackupRow
            key={backup.name}
            backup={backup}
            soundness={checked.get(backup.name)}
            seesCount={seesCount(backup)}
            busy={busy}
            {...(onRestore ? { onRestore } : {})}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface BackupRowProps extends Pick<BackupTableProps, 'onRestore' | 'busy'> {
  readonly seesCount: boolean;
  readonly backup: ListedBackup;
  readonly soundness: Soundness | undefined;
}

function BackupRow({ backup, soundness, seesCount, onRestore, busy }: BackupRowProps) {
  const { content } = backup;
  const opens = 'facts' in content && (soundness === undefined || soundness === 'sound');
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" className={cells.when}>
          {secondWords(backup.at)}
        </Text>
        <Text size="xs" c="dimmed">
          {'facts' in content ? reasonWords(content.facts.reason) : backup.name}
        </Text>
      </Table.Td>
      {'facts' in content ? (
        <Held facts={content.facts} seesCount={seesCount} />
      ) : (
        <Table.Td colSpan={4}>
          <Text size="sm">{sealedFileProblemSentence(content.problem)}</Text>
        </Table.Td>
      )}
      <Table.Td className={cells.number}>{sizeWords(backup.size)}</Table.Td>
      <Table.Td>
        <BackupState backup={backup} soundness={soundness} />
      </Table.Td>
      {onRestore ? (
        <Table.Td>
          {opens ? (
            <Button
              variant="default"
              size="compact-sm"
              disabled={busy}
              onClick={() => onRestore(backup.name)}
              aria-label={`Restore… ${secondWords(backup.at)}, ${'facts' in content ? reasonWords(content.facts.reason) : ''}`}
            >
              Restore…
            </Button>
          ) : null}
        </Table.Td>
      ) : null}
    </Table.Tr>
  );
}

function Held({ facts, seesCount }: { readonly facts: SealedFileFacts; readonly seesCount: boolean }) {
  return (
    <>
      <Table.Td className={cells.number}>{numbers.format(facts.cases)}</Table.Td>
      <Table.Td className={cells.number}>{numbers.format(facts.narratives)}</Table.Td>
      <Table.Td className={cells.number}>{seesCount ? numbers.format(facts.codings) : '—'}</Table.Td>
      <Table.Td>
        <Text size="sm" lineClamp={2}>
          {names.format(facts.coders)}
        </Text>
      </Table.Td>
    </>
  );
}
