import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { counted } from '../../../words/counted.ts';
import { shortMoment } from '../../../words/moment-words.ts';
import type { CoderPacks } from './coder-packs.ts';
import classes from './packs.module.css';

interface CoderPacksTableProps {
  readonly all: readonly CoderPacks[];
  readonly onMake: (packs: CoderPacks) => void;
}

/** Each coder: what is assigned, what has gone out, what has come back, and the way to make a pack. */
export function CoderPacksTable({ all, onMake }: CoderPacksTableProps) {
  return (
    <Table aria-label="Packs by coder" verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Coder</Table.Th>
          <Table.Th className={classes.number}>Assigned</Table.Th>
          <Table.Th>Newest coding pack</Table.Th>
          <Table.Th>Last return</Table.Th>
          <Table.Th>Where it is</Table.Th>
          <Table.Th>
            <VisuallyHidden>Make a pack</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {all.map((packs) => (
          <CoderPacksRow key={packs.coder.id} packs={packs} onMake={() => onMake(packs)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function CoderPacksRow({ packs, onMake }: { readonly packs: CoderPacks; readonly onMake: () => void }) {
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
      <Table.Td className={classes.number}>{narrativeIds.length.toLocaleString('en-GB')}</Table.Td>
      <Table.Td className={classes.when}>{lastMade ? shortMoment(lastMade.madeAt) : '—'}</Table.Td>
      <Table.Td className={classes.when}>{lastReturn ? shortMoment(lastReturn.madeAt) : '—'}</Table.Td>
      <Table.Td>
        <Text size="sm">{whereabouts(packs)}</Text>
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

function whereabouts({
  coder,
  narrativeIds,
  lastReturn,
  whereabouts: where,
  newNarratives,
  withdrawn,
}: CoderPacks): string {
  if (where === 'none')
    return narrativeIds.length === 0 ? 'Nothing assigned yet: see Assignment' : 'Not handed out yet';
  const more = coder.active ? news(newNarratives, withdrawn) : '';
  if (where === 'back') return `Returned${more}`;
  return lastReturn ? `Returned an earlier pack; this one is out${more}` : `Out, not returned yet${more}`;
}

function news(newNarratives: number, withdrawn: number): string {
  const assigned = newNarratives > 0 ? `; ${counted(newNarratives, 'narrative')} assigned since` : '';
  return withdrawn > 0 ? `${assigned}; ${counted(withdrawn, 'narrative')} withdrawn since` : assigned;
}
