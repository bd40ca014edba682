import { Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Position } from '../../../domain/coding/decision.ts';
import { sameCodingSentence } from '../../../words/reconciliation-desk-words.ts';
import { CodedSegment } from './coded-segment.tsx';
import type { CoderFace } from './coder-faces.ts';
import { KeyHint } from './key-hint.tsx';
import classes from './stale-ruling.module.css';

interface StaleRulingProps {
  readonly scheme: Scheme;
  readonly text: string | null;
  readonly faces: readonly CoderFace[];
  /** What was ruled on. */
  readonly then: readonly Position[];
  /** What is there now; `null`: nothing of it. */
  readonly now: readonly Position[] | null;
  /** The ruling, as a phrase. */
  readonly ruled: string;
  /** Some of what was ruled on is in another item by now. */
  readonly isInAnotherItem: boolean;
  /** The ruling may stand as it is. */
  readonly canConfirm: boolean;
  readonly onConfirm: () => void;
  /** Given where nothing is left to be ruled on: takes the ruling back. */
  readonly onWithdraw?: () => void;
}

/** Says of a stale ruling what changed since, coder by coder, and lets it stand by one key where it can. */
export function StaleRuling(props: StaleRulingProps) {
  const { faces, then, now } = props;
  const rows = faces.flatMap((face) => {
    const before = then.find(({ coderId }) => coderId === face.coderId) ?? null;
    const after = now?.find(({ coderId }) => coderId === face.coderId) ?? null;
    return before || after ? [{ face, before, after, isSame: isSameCoding(before, after) }] : [];
  });
  const changed = rows.filter(({ isSame }) => !isSame);
  return (
    <section className={classes.stale} aria-label="What has changed since the ruling">
      <Text size="sm" fw={600} className={classes.title}>
        <IconAlertTriangle size={16} aria-hidden />
        Stale: ruled ‘{props.ruled}’
      </Text>
      <Text size="xs">{explanation(props, changed.length)}</Text>
      {changed.length > 0 ? (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Then</th>
              <th scope="col">Now</th>
            </tr>
          </thead>
          {changed.map(({ face, before, after }) => (
            <tbody key={face.coderId}>
              <tr>
                <th colSpan={2} scope="rowgroup" className={classes.coder}>
                  {face.name}
                </th>
              </tr>
              <tr>
                <td>
                  <Codings position={before} {...props} />
                </td>
                <td>
                  <Codings position={after} {...props} />
                </td>
              </tr>
            </tbody>
          ))}
        </table>
      ) : null}
      <div className={classes.buttons}>
        {props.onWithdraw ? (
          <Button size="xs" variant="default" onClick={props.onWithdraw}>
            Take the ruling back
          </Button>
        ) : null}
        {props.canConfirm ? (
          <Button size="xs" rightSection={<KeyHint command="reconcile.confirm" />} onClick={props.onConfirm}>
            It still holds
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function Codings({
  position,
  scheme,
  text,
}: Pick<StaleRulingProps, 'scheme' | 'text'> & { readonly position: Position | null }) {
  if (!position) return <span className={classes.none}>Not finished</span>;
  if (position.codings.length === 0) return <span className={classes.none}>Not coded</span>;
  return position.codings.map((coding) => (
    <CodedSegment key={coding.id} coding={coding} scheme={scheme} text={text} shared={null} />
  ));
}

function explanation({ faces, then, now, isInAnotherItem, canConfirm }: StaleRulingProps, changed: number): string {
  if (isInAnotherItem)
    return 'What was ruled on is part of another item by now. Take this ruling back, and rule on that item.';
  if (now === null) {
    return canConfirm
      ? 'What was ruled on is no longer there. Let the ruling stand, or take it back.'
      : 'What was ruled on is being coded again. Wait until everybody has finished, or take the ruling back.';
  }
  if (changed === 0)
    return canConfirm
      ? sameCodingSentence(...changedOtherwise(faces, then, now))
      : 'Who takes part has changed since. Rule anew below.';
  return canConfirm ? 'This has changed since.' : 'This has changed since. Rule anew below.';
}

/** The names of coders whose sheet has changed though they coded the passage as before: those with another memo on it, and the others. */
function changedOtherwise(
  faces: readonly CoderFace[],
  then: readonly Position[],
  now: readonly Position[],
): [memos: string[], elsewhere: string[]] {
  const memosOf = (position: Position) =>
    JSON.stringify(position.codings.map(({ id, memo = '' }) => [id, memo]).sort());
  const changed = faces.flatMap(({ coderId, name }) => {
    const [before, after] = [then, now].map((positions) => positions.find((one) => one.coderId === coderId));
    if (!before || !after || before.sheetRevision === after.sheetRevision) return [];
    return [{ name, isMemo: memosOf(before) !== memosOf(after) }];
  });
  const namesOf = (isMemo: boolean) => changed.filter((one) => one.isMemo === isMemo).map(({ name }) => name);
  return [namesOf(true), namesOf(false)];
}

function isSameCoding(before: Position | null, after: Position | null): boolean {
  const tell = (position: Position | null) =>
    position?.codings.map(({ codeId, start, end, status }) => [codeId, start, end, status ?? ''].join(' ')).sort();
  return JSON.stringify(tell(before)) === JSON.stringify(tell(after));
}
