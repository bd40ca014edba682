import { Box } from '@mantine/core';
import type { Scheme } from '../../../codebook/scheme.ts';
import type { Change } from '../../domain/coding/change.ts';
import type { HistoryNames } from '../../words/history-names.ts';
import { changeSentence, noteName } from '../../words/history-words.ts';
import { clockTime, dayHeading } from '../../words/moment-words.ts';
import { ActSign } from './act-sign.tsx';
import classes from './history-list.module.css';
import type { HistoryRow } from './history-rows.ts';
import type { ReadHistory } from './read-history.ts';
import { told } from './told.ts';
import { useChangeFocus } from './use-change-focus.ts';

interface HistoryListProps {
  readonly rows: readonly HistoryRow[];
  readonly standingOf: ReadHistory['standingOf'];
  readonly names: HistoryNames;
  readonly schemes: readonly Scheme[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (key: string) => void;
}

/** The changes by day, newest first: only the rows in sight exist; arrows move between them, Enter opens the narrative. */
export function HistoryList(props: HistoryListProps) {
  const { rows, selected, onSelect, onOpen } = props;
  const { scrollRef, virtualizer, onKeyDown, rowProps } = useChangeFocus({ rows, selected, onSelect, onOpen });
  const now = Date.now();
  const top = rows[virtualizer.range?.startIndex ?? 0];
  return (
    <Box ref={scrollRef} className={classes.scroll}>
      <div className={classes.top} aria-hidden>
        {top ? <div className={classes.day}>{dayHeading(top.kind === 'day' ? top.at : top.change.at, now)}</div> : null}
      </div>
      <Box
        role="grid"
        aria-label="Changes, newest first"
        aria-rowcount={rows.length}
        className={classes.rows}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          const place = { transform: `translateY(${item.start}px)` };
          if (row?.kind === 'day') {
            return (
              <Box key={row.key} role="row" aria-rowindex={item.index + 1} className={classes.day} style={place}>
                <Box component="span" role="gridcell">
                  {dayHeading(row.at, now)}
                </Box>
              </Box>
            );
          }
          if (!row) return null;
          const { takenBack } = props.standingOf(row.change);
          return (
            <Box
              key={row.key}
              role="row"
              aria-rowindex={item.index + 1}
              className={classes.row}
              data-taken-back={takenBack || undefined}
              style={place}
              {...rowProps(row.key)}
            >
              <ChangeCells {...props} change={row.change} />
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

function ChangeCells({ change, standingOf, names, schemes }: HistoryListProps & { readonly change: Change }) {
  const standing = standingOf(change);
  const tell = told(change, standing);
  const turn = tell.facts.codings[0];
  const caseId = typeof change.scope === 'string' ? null : names.caseOf(change.scope.narrativeId);
  return (
    <>
      <Box component="span" role="gridcell" className={classes.time}>
        {clockTime(change.at)}
      </Box>
      <span className={classes.sign}>
        <ActSign label={tell.label} kind={tell.kind} coding={turn?.after ?? turn?.before ?? null} schemes={schemes} />
      </span>
      <Box component="span" role="gridcell" miw={0}>
        <span className={classes.sentence}>{changeSentence(tell, names)}</span>
        <span className={classes.who}>
          {names.coder(change.coderId)}
          {noteOf(change)}
        </span>
      </Box>
      <Box component="span" role="gridcell" className={classes.mark}>
        {standing.takenBack ? 'Taken back' : ''}
        {standing.takenBack && caseId !== null ? '  ·  ' : ''}
        {caseId === null ? '' : `Case ${caseId}`}
      </Box>
    </>
  );
}

/** What was given with the change, to stand after who did it. */
function noteOf({ label, note }: Change): string {
  if (note === undefined) return '';
  const name = noteName(label);
  return name === null ? `  ·  ${note}` : `  ·  ${name}: ${note}`;
}
