import { Badge, Box, Table, Text } from '@mantine/core';
import type { ImportMapping } from '../../domain/exchange/import-plan.ts';
import type { Table as FileTable } from '../../domain/exchange/table.ts';
import { roleOf } from './change-mapping.ts';
import classes from './import.module.css';

const rowsShown = 20;
const longestShown = 400;

const roles = { id: 'Case id', text: 'Text', title: 'Title', attribute: 'Attribute' } as const;

interface TablePreviewProps {
  readonly table: FileTable;
  readonly mapping: ImportMapping;
}

/** The first rows of the file, with what each column is taken as. Line breaks inside a cell are shown by a mark. */
export function TablePreview({ table, mapping }: TablePreviewProps) {
  const rows = table.rows.slice(0, rowsShown);
  return (
    <div>
      <Text size="xs" c="dimmed" mb={6}>
        {rows.length < table.rows.length ? `The first ${rowsShown} rows` : 'Every row'}; long text is cut short here
        only.
      </Text>
      <Box className={classes.preview} role="region" aria-label="The first rows of the file" tabIndex={0}>
        <Table stickyHeader withRowBorders verticalSpacing="xs" layout="auto">
          <Table.Thead>
            <Table.Tr>
              {table.columns.map((name, column) => {
                const role = roleOf(mapping, column);
                return (
                  <Table.Th key={name} data-left-out={role === null || undefined}>
                    <Text size="sm" fw={600} component="span" display="block">
                      {name}
                    </Text>
                    <Badge
                      size="sm"
                      radius="sm"
                      miw="max-content"
                      variant={role === 'id' || role === 'text' ? 'filled' : 'light'}
                      color={role ? 'slate' : 'gray'}
                      tt="none"
                    >
                      {role ? roles[role] : 'Left out'}
                    </Badge>
                  </Table.Th>
                );
              })}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              <Table.Tr key={table.positions[index]?.row ?? index}>
                {row.map((cell, column) => {
                  const role = roleOf(mapping, column);
                  return (
                    <Table.Td key={table.columns[column]} data-role={role} data-left-out={role === null || undefined}>
                      <div className={classes.previewCell}>{visible(cell)}</div>
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Box>
    </div>
  );
}

/** The beginning of a cell, each line break with a mark before it. */
function visible(cell: string): string {
  const start = cell.length > longestShown ? `${cell.slice(0, longestShown).trimEnd()}…` : cell;
  return start.replace(/\r\n|\r|\n/g, '↵\n');
}
