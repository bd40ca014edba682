import { Box, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { StateMark } from '../../ui/state-mark.tsx';
import { sheetStateWords } from '../../words/sheet-states.ts';
import type { CaseChoices, SortKey } from './case-choices.ts';
import type { CaseColumn } from './case-columns.ts';
import type { CaseRow } from './case-rows.ts';
import classes from './cases.module.css';
import { RowMenu } from './row-menu.tsx';
import { type RowFocus, useRowFocus } from './use-row-focus.ts';

const numbers = new Intl.NumberFormat('en-GB');

interface CaseTableProps {
  readonly rows: readonly CaseRow[];
  readonly columns: readonly CaseColumn[];
  readonly sort: CaseChoices['sort'];
  readonly onSort: (key: SortKey) => void;
  /** The row that the keyboard is on; the filter field above moves it too. */
  readonly focus: RowFocus;
  readonly onFocus: (focus: RowFocus) => void;
  readonly onOpen: (narrativeId: string) => void;
  /** `null` for those who may not withdraw a case. */
  readonly onWithdraw: ((caseId: string) => void) | null;
}

const menuTrack = '3rem';

/** The list itself: only the rows in sight exist, arrows move between them, Enter or a click opens one. */
export function CaseTable(props: CaseTableProps) {
  const { rows, columns, sort, onSort, focus, onFocus, onOpen, onWithdraw } = props;
  const { scrollRef, virtualizer, onKeyDown, rowProps } = useRowFocus({ rows, focus, onFocus, onOpen });
  const menu = onWithdraw ? [menuTrack] : [];
  const tracks = { gridTemplateColumns: [...columns.map((column) => column.track), ...menu].join(' ') };
  const least = `${columns.reduce((sum, column) => sum + column.least, onWithdraw ? 4 : 1)}rem`;
  return (
    <Box ref={scrollRef} className={classes.scroll}>
      <Box
        role="grid"
        aria-label="Cases"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + menu.length}
        miw={least}
        onKeyDown={onKeyDown}
      >
        <Box role="row" aria-rowindex={1} className={classes.head} style={tracks}>
          {columns.map((column) => (
            <Heading key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
          {onWithdraw ? (
            <Box role="columnheader">
              <VisuallyHidden>More</VisuallyHidden>
            </Box>
          ) : null}
        </Box>
        <Box role="rowgroup" className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const place = rowProps(item.index);
            return (
              <Box
                key={row.narrativeId}
                role="row"
                aria-rowindex={item.index + 2}
                className={classes.row}
                style={{ ...tracks, transform: `translateY(${item.start - virtualizer.options.scrollMargin}px)` }}
                onClick={() => onOpen(row.narrativeId)}
                {...place}
              >
                {columns.map((column) => (
                  <Box key={column.key} role="gridcell" className={classes.cell} data-number={column.isNumber}>
                    <Cell row={row} column={column.key} />
                  </Box>
                ))}
                {onWithdraw ? (
                  <Box role="gridcell">
                    <RowMenu
                      caseId={row.caseId}
                      isActive={place.tabIndex === 0}
                      onWithdraw={() => onWithdraw(row.caseId)}
                    />
                  </Box>
                ) : null}
              </Box>
            );
          })}
        </Box>
      </Box>
    </Box>
  );
}

interface HeadingProps {
  readonly column: CaseColumn;
  readonly sort: CaseChoices['sort'];
  readonly onSort: (key: SortKey) => void;
}

function Heading({ column, sort, onSort }: HeadingProps) {
  const sorted = sort?.key === column.key ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return (
    <Box role="columnheader" aria-sort={sorted} className={classes.cell} data-number={column.isNumber}>
      <UnstyledButton className={classes.heading} onClick={() => onSort(column.key)}>
        <span className={classes.headingText}>{column.heading}</span>
        {sorted === 'ascending' ? <IconArrowUp size={14} aria-hidden /> : null}
        {sorted === 'descending' ? <IconArrowDown size={14} aria-hidden /> : null}
      </UnstyledButton>
    </Box>
  );
}

function Cell({ row, column }: { readonly row: CaseRow; readonly column: SortKey }) {
  if (column === 'case') return <strong>{row.caseId}</strong>;
  if (column === 'title') return row.title;
  if (column === 'kind') return row.kind;
  if (column === 'words') return numbers.format(row.words);
  if (column === 'segments') return row.state === 'not_started' ? '–' : numbers.format(row.segments);
  if (column === 'assigned') return row.assigned ? 'To you' : '–';
  if (column === 'state') {
    const word = row.lookAgain ? `${sheetStateWords[row.state]}, look again` : sheetStateWords[row.state];
    return <StateMark state={row.state} word={word} />;
  }
  return row.attributes[column.slice('attribute:'.length)] ?? '';
}
