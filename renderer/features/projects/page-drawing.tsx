import { builtInSchemes } from '../../../codebook/built-in-schemes.ts';
import classes from './projects.module.css';

interface Line {
  readonly width: number;
  /** Coded stretches: from, to, and which of the seven. */
  readonly marks: readonly (readonly [from: number, to: number, code: number])[];
}

/** A page of coded text, drawn: lines of writing, some of them marked. */
const lines: readonly Line[] = [
  { width: 214, marks: [[34, 128, 0]] },
  { width: 228, marks: [[150, 228, 3]] },
  { width: 206, marks: [[0, 62, 3]] },
  { width: 92, marks: [] },
  {
    width: 222,
    marks: [
      [18, 96, 2],
      [140, 222, 5],
    ],
  },
  { width: 196, marks: [[120, 196, 1]] },
  {
    width: 230,
    marks: [
      [0, 84, 1],
      [128, 200, 4],
    ],
  },
  { width: 148, marks: [[40, 148, 6]] },
];

/** Decoration: what the app is about, in the colours of the seven outcomes. */
export function PageDrawing() {
  const colours = builtInSchemes[0]?.codes.map((code) => code.colour) ?? [];
  return (
    <svg className={classes.drawing} viewBox="0 0 264 214" aria-hidden="true">
      <rect className={classes.drawnPage} x="1" y="1" width="262" height="212" rx="4" />
      {lines.map((line, row) => (
        <g key={line.width} transform={`translate(18 ${26 + row * 23})`}>
          {line.marks.map(([from, to, code]) => (
            <g key={from} stroke={colours[code]}>
              <line className={classes.drawnTint} x1={from} x2={to} />
              <line className={classes.drawnUnderline} x1={from} x2={to} y1={7} y2={7} />
            </g>
          ))}
          <line className={classes.drawnLine} x2={line.width} />
        </g>
      ))}
    </svg>
  );
}
