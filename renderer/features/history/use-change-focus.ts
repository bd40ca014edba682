import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { HistoryRow } from './history-rows.ts';

/** Pixels: the virtual list and the style sheet agree on them. */
const dayHeight = 36;
const changeHeight = 56;
const pageOfRows = 8;

interface ChangeFocusProps {
  readonly rows: readonly HistoryRow[];
  /** The change shown in full, by its key. */
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (key: string) => void;
}

/**
 * Virtual rows of which the selected change is in the tab order. Arrows move it over the days; it stays in the page even when
 * scrolled away, so the keyboard is never lost.
 */
export function useChangeFocus({ rows, selected, onSelect, onOpen }: ChangeFocusProps) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const activeRef = useRef<HTMLDivElement>(null);
  const [turn, setTurn] = useState(0);
  const active = useMemo(
    () => rows.findIndex((row) => row.kind === 'change' && row.key === selected),
    [rows, selected],
  );
  // With functions of another identity the virtual list would measure every row anew each time it scrolls.
  const estimateSize = useCallback((index: number) => (rows[index]?.kind === 'day' ? dayHeight : changeHeight), [rows]);
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize,
    overscan: 6,
    scrollPaddingStart: dayHeight,
    getItemKey,
    rangeExtractor: (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      const isAway = active !== -1 && active < range.count && !inSight.includes(active);
      return isAway ? [...inSight, active].sort((a, b) => a - b) : inSight;
    },
  });

  const takeKeyboard = useEffectEvent(() => {
    activeRef.current?.focus({ preventScroll: true });
    if (active !== -1) virtualizer.scrollToIndex(active <= 1 ? 0 : active);
  });
  useLayoutEffect(() => {
    if (turn > 0) takeKeyboard();
  }, [turn]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || selected === null) return;
    const to = event.key === 'Enter' ? selected : changeAfterKey(event.key, rows, active);
    if (to === null) return;
    event.preventDefault();
    if (event.key === 'Enter') return onOpen(selected);
    onSelect(to);
    setTurn(turn + 1);
  };
  const rowProps = (key: string) => ({
    tabIndex: key === selected ? 0 : -1,
    ref: key === selected ? activeRef : null,
    'aria-selected': key === selected,
    onClick: () => onSelect(key),
  });
  return { scrollRef, virtualizer, onKeyDown, rowProps };
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: pageOfRows,
  PageUp: -pageOfRows,
  Home: -Infinity,
  End: Infinity,
};

/** The change that a key leads to from the row it is on; `null` if the key moves nothing. */
function changeAfterKey(key: string, rows: readonly HistoryRow[], from: number): string | null {
  const step = steps[key];
  if (step === undefined) return null;
  const direction = Math.sign(step);
  let index = Math.min(rows.length - 1, Math.max(0, from + step));
  // A day is stepped over; the first row is always one, so the first change lies below it.
  if (rows[index]?.kind === 'day') index += index === 0 ? 1 : direction;
  const row = rows[index];
  return row?.kind === 'change' ? row.key : null;
}
