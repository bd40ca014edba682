import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangleFilled, IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useRef } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import type { QueueEntry, QueueState } from '../../../domain/reconciliation/queue.ts';
import { codesOfEntry, subjectsOfEntry } from '../../../domain/reconciliation/queue-choice.ts';
import { CodeMark } from '../../../ui/code-mark.tsx';
import { letterOf } from '../../../ui/letter-of.ts';
import { codeLabel } from '../../../words/code-label.ts';
import { queueStateName, subjectsPhrase } from '../../../words/reconciliation-desk-words.ts';
import classes from './queue-list.module.css';

/** CSS pixels, as the style sheet has it. */
const rowHeight = () => 48;

interface QueueListProps {
  /** In the order in which they are shown. */
  readonly entries: readonly QueueEntry[];
  readonly scheme: Scheme;
  readonly caseIdOf: (narrativeId: string) => string;
  /** The key of the item at hand. */
  readonly currentKey: string | null;
  readonly onOpen: (entry: QueueEntry) => void;
}

const icons: Readonly<Record<QueueState, typeof IconCircle>> = {
  open: IconCircle,
  settled: IconCircleCheckFilled,
  stale: IconAlertTriangleFilled,
};

/** Everything that is to be settled or is settled, one line each, whatever its length. */
export const QueueList = memo(function QueueList(props: QueueListProps) {
  const { entries, currentKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    // The same functions as long as the entries are: others would make every line be measured again.
    getItemKey: useCallback((index: number) => entries[index]?.key ?? index, [entries]),
    estimateSize: rowHeight,
    overscan: 8,
  });
  const currentIndex = entries.findIndex(({ key }) => key === currentKey);
  useEffect(() => {
    if (currentIndex !== -1) rows.scrollToIndex(currentIndex, { align: 'auto' });
  }, [rows, currentIndex]);
  return (
    <div ref={scroller} className={classes.scroll}>
      <ol className={classes.list} aria-label="Items" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const entry = entries[row.index];
          return entry ? (
            <li
              key={row.key}
              className={classes.row}
              aria-posinset={row.index + 1}
              aria-setsize={entries.length}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <QueueRow
                entry={entry}
                scheme={props.scheme}
                caseId={props.caseIdOf(entry.narrativeId)}
                isCurrent={row.index === currentIndex}
                onOpen={props.onOpen}
              />
            </li>
          ) : null;
        })}
      </ol>
    </div>
  );
});

interface QueueRowProps {
  readonly entry: QueueEntry;
  readonly scheme: Scheme;
  readonly caseId: string;
  readonly isCurrent: boolean;
  readonly onOpen: (entry: QueueEntry) => void;
}

/** Drawn again only when it changes itself. */
const QueueRow = memo(function QueueRow({ entry, scheme, caseId, isCurrent, onOpen }: QueueRowProps) {
  const codeIds = codesOfEntry(entry);
  const subjects = subjectsOfEntry(entry);
  const codes = scheme.codes.filter(({ id }) => codeIds.includes(id));
  const Icon = icons[entry.state];
  return (
    <UnstyledButton className={classes.entry} aria-current={isCurrent || undefined} onClick={() => onOpen(entry)}>
      <span className={classes.codes}>
        {codes.slice(0, 2).map((code) => (
          <CodeMark key={code.id} colour={code.colour} underline={code.underline} letter={letterOf(code)} />
        ))}
      </span>
      <span className={classes.words}>
        <span className={classes.kind}>{subjectsPhrase(subjects)}</span>
        <span className={classes.where}>
          {caseId}
          <VisuallyHidden>, {codes.map(codeLabel).join(' and ')}</VisuallyHidden>
          {codes.length > 2 ? ` · ${codes.length} outcomes` : null}
        </span>
      </span>
      <span className={classes.state} data-state={entry.state} title={queueStateName(entry.state)}>
        <Icon size={15} aria-hidden />
        <VisuallyHidden>{queueStateName(entry.state)}</VisuallyHidden>
      </span>
    </UnstyledButton>
  );
});
