import { Text, UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { SheetState } from '../../domain/coding/sheet.ts';
import type { NarrativeHead } from '../../domain/text/narrative.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { sheetStateWords } from '../../words/sheet-states.ts';
import classes from './case-list.module.css';

interface CaseListProps {
  readonly narratives: readonly NarrativeHead[];
  /** The state of the coder's own sheets, by narrative id; no sheet is not started. */
  readonly states: ReadonlyMap<string, SheetState>;
  readonly currentId: string;
  readonly onOpen: (narrativeId: string) => void;
}

/** The narratives beside the text, with the coder's own states. */
export function CaseList({ narratives, states, currentId, onOpen }: CaseListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: narratives.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    overscan: 12,
  });
  const currentIndex = narratives.findIndex(({ id }) => id === currentId);
  useEffect(() => {
    if (currentIndex !== -1) rows.scrollToIndex(currentIndex, { align: 'auto' });
  }, [rows, currentIndex]);

  return (
    <div ref={scroller} className={classes.scroll}>
      <nav aria-label="Narratives" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => {
          const narrative = narratives[row.index];
          if (!narrative) return null;
          const state = states.get(narrative.id) ?? 'not_started';
          return (
            <UnstyledButton
              key={narrative.id}
              className={classes.row}
              style={{ transform: `translateY(${row.start}px)` }}
              aria-current={narrative.id === currentId ? 'true' : undefined}
              aria-label={`${narrative.caseId}, ${sheetStateWords[state].toLowerCase()}`}
              onClick={() => onOpen(narrative.id)}
            >
              <StateMark state={state} word={sheetStateWords[state]} iconOnly />
              <Text span size="sm" truncate title={narrative.caseId}>
                {narrative.caseId}
              </Text>
            </UnstyledButton>
          );
        })}
      </nav>
    </div>
  );
}
