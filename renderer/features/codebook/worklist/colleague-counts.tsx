import { Table, Text, Title } from '@mantine/core';
import type { ColleagueCount } from './use-worklist.ts';

/** How much each colleague has to look at again, as far as it is open to the lead. */
export function ColleagueCounts({ counts }: { readonly counts: readonly ColleagueCount[] }) {
  if (counts.length === 0) return null;
  return (
    <section aria-label="Colleagues">
      <Title order={2} size="h4">
        Colleagues
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        Only narratives that are open to you are counted. Coders who work elsewhere see their own list once they have a
        newer coding pack.
      </Text>
      <Table maw="28rem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Coder</Table.Th>
            <Table.Th ta="right">Narratives to look at again</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {counts.map(({ coder, sheets }) => (
            <Table.Tr key={coder.id}>
              <Table.Td>{coder.name}</Table.Td>
              <Table.Td ta="right">{sheets.toLocaleString('en-GB')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
