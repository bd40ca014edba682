import type { ReactNode } from 'react';
import classes from './desk.module.css';

/** Where one works on a text: a `DeskMiddle`, and a panel at its right. */
export function Desk({ children }: { readonly children: ReactNode }) {
  return <div className={classes.desk}>{children}</div>;
}

interface DeskMiddleProps {
  readonly component: 'main' | 'section';
  readonly label: string;
  readonly children: ReactNode;
}

/** The text, with all that stands above it; it takes the room that the panel leaves. */
export function DeskMiddle({ component: Component, label, children }: DeskMiddleProps) {
  return (
    <Component className={classes.middle} aria-label={label}>
      {children}
    </Component>
  );
}
