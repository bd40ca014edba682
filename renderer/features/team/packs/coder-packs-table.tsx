import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import cells from '../../../ui/table-cells.module.css';
import { counted } from '../../../words/counted.ts';
import { finishedOf } from '../../../words/finished-count.ts';
import { shortMoment } from '../../../words/moment-words.ts';
import type { RevisedCodebook } from './codebooks-since.ts';
import type { CoderPacks } from './coder-packs.ts';
import classes from './packs.module.css';

interface CoderPacksTableProps {
  readonly all: readonly CoderPacks[];
  /** Which codebooks were revised after a moment. */
  readonly revised: (at: number) => readonly RevisedCodebook[];
  readonly onMake: (packs: CoderPacks) => void;
}

/** Each coder: what is assigned, what has gone out, what has come back, and the way to make a pack. */
export function CoderPacksTable({ all, revised, onMake }: CoderPacksTableProps) {
  return (
    <Table aria-label="Packs by coder" verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Coder</Table.Th>
          <Table.Th className={cells.number}>Assigned</Table.Th>
          <Table.Th className={classes.name}>Newest coding pack</Table.Th>
          <Table.Th className={classes.name}>Last return</Table.Th>
          <Table.Th>State</Table.Th>
          <Table.Th>
            <VisuallyHidden>Make a pack</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {all.map((packs) => (
          <CoderPacksRow
            key={packs.coder.id}
            packs={packs}
            revised={packs.lastMade ? revised(packs.lastMade.madeAt) : []}
            onMake={() => onMake(packs)}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface CoderPacksRowProps {
  readonly packs: CoderPacks;
  /** The codebooks that were revised since the newest pack. */
  readonly revised: readonly RevisedCodebook[];
  readonly onMake: () => void;
}

function CoderPacksRow({ packs, revised, onMake }: CoderPacksRowProps) {
  const { coder, narrativeIds, lastMade, lastReturn } = packs;
  const mayMake = coder.active && narrativeIds.length > 0;
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={500}>
          {coder.name}
        </Text>
        {coder.active ? null : (
          <Text size="xs" c="dimmed">
            has left
          </Text>
        )}
      </Table.Td>
      <Table.Td className={cells.number}>{narrativeIds.length.toLocaleString('en-GB')}</Table.Td>
      <Table.Td className={cells.when}>{lastMade ? shortMoment(lastMade.madeAt) : '—'}</Table.Td>
      <Table.Td className={cells.when}>{lastReturn ? shortMoment(lastReturn.madeAt) : '—'}</Table.Td>
      <Table.Td>
        <Text size="sm">{whereabouts(packs, revised)}</Text>
      </Table.Td>
      <Table.Td ta="right">
        {mayMake ? (
          <Button variant="default" size="compact-sm" onClick={onMake}>
            {lastMade ? 'Make a newer pack…' : 'Make a pack…'}
            <VisuallyHidden> for {coder.name}</VisuallyHidden>
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

function whereabouts(packs: CoderPacks, revised: readonly RevisedCodebook[]): string {
  const { coder, narrativeIds, finished, lastReturn, whereabouts: where } = packs;
  if (where === 'none')
    return narrativeIds.length === 0 ? 'Nothing assigned yet: see Assignment' : 'Not handed out yet';
  const more = coder.active ? news(packs, revised) : '';
  if (where === 'back') {
    const incomplete = finished < narrativeIds.length ? `: ${finishedOf(finished, narrativeIds.length)}` : '';
    return `Returned${incomplete}${more}`;
  }
  return lastReturn ? `Returned an earlier pack; this one is out${more}` : `Out, not returned yet${more}`;
}

function news({ newNarratives, withdrawn }: CoderPacks, revised: readonly RevisedCodebook[]): string {
  const older = revised.map(({ name, revision }) =>
    revised.length === 1 ? `revision ${revision}` : `revision ${revision} of ‘${name}’`,
  );
  return [
    ...(newNarratives > 0 ? [`; ${counted(newNarratives, 'narrative')} assigned since`] : []),
    ...(withdrawn > 0 ? [`; ${counted(withdrawn, 'narrative')} withdrawn since`] : []),
    ...(older.length > 0 ? [`; made before ${older.join(' and ')}`] : []),
  ].join('');
}
