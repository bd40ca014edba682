import type { ReactNode, Ref } from 'react';
import classes from './reading-pane.module.css';

interface ReadingPaneProps {
  /** What scrolls. */
  readonly ref?: Ref<HTMLDivElement>;
  /** `narrow` where a list stands beside it as well as a panel. */
  readonly room: 'wide' | 'narrow';
  readonly children: ReactNode;
}

/** A text on its sheet of paper, which scrolls by itself. */
export function ReadingPane({ ref, room, children }: ReadingPaneProps) {
  return (
    <div ref={ref} className={classes.scroll}>
      <div className={classes.paper} data-room={room}>
        {children}
      </div>
    </div>
  );
}
