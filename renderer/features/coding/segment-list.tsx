import { Text, UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef } from 'react';
import type { Scheme } from '../../../codebook/scheme.ts';
import type { Coding } from '../../domain/coding/coding.ts';
import { CodeMark } from '../../ui/code-mark.tsx';
import { letterOf } from '../../ui/letter-of.ts';
import classes from './segment-list.module.css';

interface SegmentListProps {
  /** In the order in which they are shown. */
  readonly codings: readonly Coding[];
  readonly scheme: Scheme;
  readonly text: string;
  readonly focusedId: string | null;
  /** The sheet is finished: that nothing stands in it is a finding. */
  readonly finished: boolean;
  readonly onGoTo: (coding: Coding) => void;
}

const quoteLength = 90;

/** Every coding of the sheet in the order of the text, in words: code, status, quote and position, each a way there. */
export const SegmentList = memo(function SegmentList(props: SegmentListProps) {
  const { codings, scheme, text, focusedId, finished, onGoTo } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: codings.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => codings[index]?.id ?? index,
    estimateSize: () => 58,
    overscan: 30,
  });
  const focusedIndex = codings.findIndex(({ id }) => id === focusedId);
  useEffect(() => {
    if (focusedIndex !== -1) rows.scrollToIndex(focusedIndex, { align: 'auto' });
  }, [rows, focusedIndex]);

  if (codings.length === 0) {
    return (
      <Text size="sm" c="dimmed" p="xs">
        {finished
          ? 'Nothing was coded here: every code counts as looked for and not found.'
          : 'Nothing coded yet. Select some text, or put the caret in a sentence, and press a code’s key.'}
      </Text>
    );
  }
  return (
    <div ref={scroller} className={classes.scroll}>
      <ol
        className={classes.list}
        aria-label="Coded segments of this narrative"
        style={{ height: rows.getTotalSize(), position: 'relative' }}
      >
        {rows.getVirtualItems().map((row) => {
          const coding = codings[row.index];
          return coding ? (
            <li
              key={coding.id}
              ref={rows.measureElement}
              data-index={row.index}
              aria-posinset={row.index + 1}
              aria-setsize={codings.length}
              className={classes.row}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <SegmentRow
                coding={coding}
                scheme={scheme}
                text={text}
                current={coding.id === focusedId}
                onGoTo={onGoTo}
              />
            </li>
          ) : null;
        })}
      </ol>
    </div>
  );
});

interface SegmentRowProps {
  readonly coding: Coding;
  readonly scheme: Scheme;
  readonly text: string;
  readonly current: boolean;
  readonly onGoTo: (coding: Coding) => void;
}

/** Drawn again only when its own coding changes. */
const SegmentRow = memo(function SegmentRow({ coding, scheme, text, current, onGoTo }: SegmentRowProps) {
  const code = scheme.codes.find(({ id }) => id === coding.codeId);
  const status = scheme.statuses.find(({ id }) => id === coding.status);
  return (
    <UnstyledButton className={classes.segment} aria-current={current || undefined} onClick={() => onGoTo(coding)}>
      {code ? <CodeMark colour={code.colour} underline={code.underline} letter={letterOf(code)} /> : null}
      <span className={classes.words}>
        <span className={classes.head}>
          <Text span size="xs" fw={600}>
            {code?.name ?? coding.codeId}
          </Text>
          {code?.archived ? <span className={classes.status}>Archived code</span> : null}
          {status ? <span className={classes.status}>{status.name}</span> : null}
          <span className={classes.position}>
            {coding.start}–{coding.end}
          </span>
        </span>
        <span className={classes.quote}>{shortened(text.slice(coding.start, coding.end))}</span>
        {coding.memo ? <span className={classes.memo}>Memo: {coding.memo}</span> : null}
      </span>
    </UnstyledButton>
  );
});

function shortened(quote: string): string {
  const oneLine = quote.replace(/\s+/g, ' ');
  if (oneLine.length <= quoteLength) return oneLine;
  const half = quoteLength / 2;
  const head = oneLine.slice(0, half).replace(/\s\S*$/, '');
  const tail = oneLine.slice(-half).replace(/^\S*\s/, '');
  return `${head} … ${tail}`;
}
