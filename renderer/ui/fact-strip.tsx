import type { ReactNode } from 'react';
import classes from './fact-strip.module.css';

interface FactStripProps {
  /** The widths of the facts, as tracks of a CSS grid. */
  readonly tracks: string;
  /** Where values of different heights line up. */
  readonly values: 'top' | 'bottom';
  /** `Fact`s. */
  readonly children: ReactNode;
}

/** A few facts that stand above a list, beside one another; in a narrow window one under the other. */
export function FactStrip({ tracks, values, children }: FactStripProps) {
  return (
    <div className={classes.strip} data-values={values} style={{ '--tracks': tracks }}>
      {children}
    </div>
  );
}

/** One fact of a strip: its name, and under it what it is and what can be done about it. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <span className={classes.name}>{name}</span>
      {children}
    </div>
  );
}
