import { Table, Text, VisuallyHidden } from '@mantine/core';
import { type DatasetComparison, type Difference, isNone, sumOf } from '../../domain/coding/compare-datasets.ts';
import cells from '../../ui/table-cells.module.css';

const numbers = new Intl.NumberFormat('en-GB');

/** What restoring would take away, bring back and change back, kind by kind. */
export function RestoreDifferences({ comparison }: { readonly comparison: DatasetComparison }) {
  const always: readonly (readonly [string, Difference])[] = [
    ['Cases', comparison.cases],
    ['Narratives', comparison.narratives],
    ['Coded segments', sumOf(comparison.work.map(({ codings }) => codings))],
    ['States and notes of narratives', sumOf(comparison.work.map(({ sheets }) => sheets))],
  ];
  const seldom: readonly (readonly [string, Difference])[] = [
    ['Coders', comparison.coders],
    ['Codebooks', comparison.codebooks],
    ['Assignments', comparison.assignments],
    ['Rounds', comparison.rounds],
    ['Rulings', comparison.decisions],
    ['Proposals for the codebook', comparison.proposals],
    ['Early openings', comparison.openings],
  ];
  const rows = [...always, ...seldom.filter(([, difference]) => !isNone(difference))];
  const isBlind = comparison.work.some(({ hiddenWork }) => hiddenWork);
  return (
    <div>
      <Table aria-label="What restoring would change" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <VisuallyHidden>What</VisuallyHidden>
            </Table.Th>
            <Table.Th className={cells.number}>Would go</Table.Th>
            <Table.Th className={cells.number}>Would come back</Table.Th>
            <Table.Th className={cells.number}>Would change back</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([kind, { onlyHere, onlyThere, changed }]) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row" fw={500}>
                {kind}
              </Table.Th>
              {[onlyHere, onlyThere, changed].map((count, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never move.
                <Table.Td key={column} className={cells.number} {...(count === 0 ? { c: 'dimmed' } : {})}>
                  {numbers.format(count)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt="xs">
        {comparison.settings ? 'The project’s label and settings would change back too. ' : ''}
        {isBlind ? 'Coding that is hidden from you is not counted. ' : ''}
        The history stays and notes who restored a backup, and when. People, early openings and revisions of the
        codebook that came since stay too.
      </Text>
    </div>
  );
}
