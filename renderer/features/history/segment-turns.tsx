import type { BeforeAfter } from '../../domain/coding/change.ts';
import type { Coding } from '../../domain/coding/coding.ts';
import type { HistoryNames } from '../../words/history-names.ts';
import classes from './change-details.module.css';

interface SegmentTurnsProps {
  readonly turns: readonly BeforeAfter<Coding>[];
  readonly names: HistoryNames;
}

/** Each coded segment that a change touched, before and after. Without its words: those are never in the journal. */
export function SegmentTurns({ turns, names }: SegmentTurnsProps) {
  return turns.map(({ before, after }, index) => (
    <table key={after?.id ?? before?.id ?? index} className={classes.turns}>
      <caption>{turns.length > 1 ? `Coded segment ${index + 1} of ${turns.length}` : 'Coded segment'}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        <Line name="Code" before={before && names.code(before)} after={after && names.code(after)} />
        <Line name="Status" before={before && names.status(before)} after={after && names.status(after)} />
        <Line name="Position" before={place(before)} after={place(after)} />
      </tbody>
    </table>
  ));
}

interface LineProps {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

function Line({ name, before, after }: LineProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{before ?? '—'}</td>
      <td>{after ?? '—'}</td>
    </tr>
  );
}

function place(coding: Coding | null): string | null {
  return coding && `${coding.start}–${coding.end}`;
}
