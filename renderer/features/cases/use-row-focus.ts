import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { CaseRow } from './case-rows.ts';

/** Pixels: the virtual list and the style sheet agree on them. */
const headHeight = 40;
const rowHeight = 40;
const pageOfRows = 10;

/** The row that the keyboard is on, by narrative, so that it survives sorting and filtering. */
export interface RowFocus {
  readonly narrativeId: string | null;
  /** Rises whenever the row should take the keyboard; 0: it has not been asked to. */
  readonly turn: number;
}

interface RowFocusProps {
  readonly rows: readonly CaseRow[];
  readonly focus: RowFocus;
  readonly onFocus: (focus: RowFocus) => void;
  readonly onOpen: (narrativeId: string) => void;
}

/** Virtual rows with one of them in the tab order. That row stays in the page even when scrolled away, so the keyboard is never lost. */
export function useRowFocus({ rows, focus, onFocus, onOpen }: RowFocusProps) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const activeRef = useRef<HTMLDivElement>(null);
  const found = rows.findIndex((row) => row.narrativeId === focus.narrativeId);
  const active = Math.max(0, found);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 12,
    getItemKey: (index) => rows[index]?.narrativeId ?? index,
    rangeExtractor: (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      return active < range.count && !inSight.includes(active) ? [...inSight, active].sort((a, b) => a - b) : inSight;
    },
  });

  const takeKeyboard = useEffectEvent(() => {
    activeRef.current?.focus({ preventScroll: true });
    virtualizer.scrollToIndex(active);
  });
  useLayoutEffect(() => {
    if (focus.turn > 0) takeKeyboard();
  }, [focus.turn]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = rows[active];
    if (event.target !== activeRef.current || !row || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = rowAfterKey(event.key, active, rows.length);
    if (target === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (target === null) onOpen(row.narrativeId);
    else onFocus({ narrativeId: rows[target]?.narrativeId ?? null, turn: focus.turn + 1 });
  };

  const rowProps = (index: number) => ({
    tabIndex: index === active ? 0 : -1,
    ref: index === active ? activeRef : null,
    onFocus: () => onFocus({ narrativeId: rows[index]?.narrativeId ?? null, turn: focus.turn }),
  });
  return { scrollRef, virtualizer, onKeyDown, rowProps };
}

/** The row that a key leads to; `null` if the key moves nothing. */
function rowAfterKey(key: string, from: number, count: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageOfRows,
    PageUp: -pageOfRows,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, from + step));
}
