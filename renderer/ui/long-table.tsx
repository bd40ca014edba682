import { Box } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import classes from './long-table.module.css';

/** A column of a long table. */
export interface LongTableColumn<Row> {
  readonly heading: string;
  /** Width, as a track of a CSS grid. */
  readonly track: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface LongTableProps<Row> {
  readonly label: string;
  readonly columns: readonly LongTableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** The most it may be high before it scrolls. */
  readonly height: string;
}

/** A table to read, of any length: only the rows in sight exist, and each is as tall as its text. */
export function LongTable<Row>({ label, columns, rows, rowKey, height }: LongTableProps<Row>) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => 40,
    overscan: 8,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowKey(row);
    },
  });
  const tracks = { gridTemplateColumns: columns.map((column) => column.track).join(' ') };
  return (
    // A scrolling region must be in the tab order, so that the keyboard can scroll it.
    <Box ref={scrollRef} className={classes.scroll} mah={height} tabIndex={0} role="region" aria-label={label}>
      <Box role="table" aria-label={label} aria-rowcount={rows.length + 1}>
        <Box role="row" aria-rowindex={1} className={classes.head} style={tracks}>
          {columns.map((column) => (
            <Box key={column.heading} role="columnheader" className={classes.cell} data-number={column.isNumber}>
              {column.heading}
            </Box>
          ))}
        </Box>
        <Box role="rowgroup" className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <Box
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                role="row"
                aria-rowindex={item.index + 2}
                className={classes.row}
                style={{ ...tracks, transform: `translateY(${item.start}px)` }}
              >
                {columns.map((column) => (
                  <Box key={column.heading} role="cell" className={classes.cell} data-number={column.isNumber}>
                    {column.cell(row)}
                  </Box>
                ))}
              </Box>
            );
          })}
        </Box>
      </Box>
    </Box>
  );
}
