import { Anchor, Box, Table } from '@mantine/core';
import classes from './plot.module.css';
import type { PlotPick } from './use-plot.ts';
import { useSlices } from './use-slices.ts';

/** A figure in the table behind a plot; with a pick it can be pressed where the table is shown. */
export interface PlotCell {
  readonly text: string;
  readonly pick?: PlotPick | null;
}

/** Everything that a plot shows, in words and numbers. */
export interface PlotTable {
  /** The first stands above the names of the rows. */
  readonly headings: readonly string[];
  readonly rows: readonly { readonly key: string; readonly name: string; readonly cells: readonly PlotCell[] }[];
}

interface PlotTableViewProps {
  readonly label: string;
  readonly table: PlotTable;
  /** Hidden from sight it is still read out; then nothing in it takes the focus. */
  readonly shown: boolean;
}

const rowsAtOnce = 50;

/** The table behind a plot. */
export function PlotTableView({ label, table: { headings, rows }, shown }: PlotTableViewProps) {
  const drawn = useSlices(rows.length, rowsAtOnce);
  return (
    // A scrolling region must be in the tab order, so that the keyboard can scroll it.
    <Box
      className={shown ? classes.table : classes.unseen}
      {...(shown ? { tabIndex: 0, role: 'region', 'aria-label': `${label}, as a table` } : {})}
    >
      <Table tabularNums horizontalSpacing="sm" aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {headings.map((heading) => (
              <Table.Th key={heading} scope="col">
                {heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, drawn).map(({ key, name, cells }) => (
            // Plain cells: a table may have a thousand.
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map(({ text, pick }, index) => (
                <td key={headings[index + 1]}>
                  {shown && pick ? (
                    <Anchor component="button" type="button" size="sm" aria-label={pick.label} onClick={pick.onPick}>
                      {text}
                    </Anchor>
                  ) : (
                    text
                  )}
                </td>
              ))}
            </tr>
          ))}
        </Table.Tbody>
      </Table>
    </Box>
  );
}
