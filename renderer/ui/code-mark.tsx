import classes from './code-mark.module.css';

interface CodeMarkProps {
  /** `#rrggbb`. */
  readonly colour: string;
  readonly underline: 'solid' | 'dashed' | 'dotted' | 'double' | 'wavy';
  /** Its key, or the first letter of its name. */
  readonly letter: string;
}

/** A code's small sign: its colour, the line it draws under text, and its key. Decoration: the name stands beside it. */
export function CodeMark({ colour, underline, letter }: CodeMarkProps) {
  return (
    <span className={classes.mark} style={{ '--code-colour': colour, '--code-line': underline }} aria-hidden>
      {letter}
    </span>
  );
}
