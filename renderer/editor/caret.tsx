import { useLayoutEffect, useRef } from 'react';
import classes from './caret.module.css';
import type { NarrativeLayout } from './use-narrative-layout.ts';

interface CaretProps {
  readonly layout: NarrativeLayout;
  /** UTF-16 offset. */
  readonly offset: number;
  /** Whether keys reach the text now. */
  readonly active: boolean;
}

/** The caret of the read-only text: a thin bar before `offset`, brought into view when it moves. */
export function Caret({ layout, offset, active }: CaretProps) {
  const bar = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!bar.current) return;
    const box = layout.dom.caretBox(offset);
    const frame = layout.dom.root.getBoundingClientRect();
    bar.current.style.transform = `translate(${box.left - frame.left}px, ${box.top - frame.top}px)`;
    bar.current.style.height = `${box.height}px`;
    bar.current.scrollIntoView({ block: 'nearest' });
  }, [layout, offset]);

  return <div ref={bar} className={classes.caret} data-caret data-active={active} aria-hidden />;
}
