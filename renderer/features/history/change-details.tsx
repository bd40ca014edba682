import { Box, Stack, Text, Title } from '@mantine/core';
import type { CaseOf } from '../../domain/coding/cases-of-change.ts';
import { casesOfChange } from '../../domain/coding/cases-of-change.ts';
import type { Change } from '../../domain/coding/change.ts';
import { type ChangeFacts, changeFacts } from '../../domain/coding/change-facts.ts';
import type { HistoryNames } from '../../words/history-names.ts';
import { changeSentence, noteName } from '../../words/history-words.ts';
import { exactMoment } from '../../words/moment-words.ts';
import classes from './change-details.module.css';
import type { ReadHistory } from './read-history.ts';
import { SegmentTurns } from './segment-turns.tsx';
import { told } from './told.ts';
import { WayBack, type WayBackProps } from './way-back.tsx';

interface ChangeDetailsProps extends Omit<WayBackProps, 'change'> {
  readonly change: Change;
  readonly history: ReadHistory;
  readonly names: HistoryNames;
  readonly caseOf: CaseOf;
}

/** One change in full: what, when, who, where, why, before and after; and what can be done about it. */
export function ChangeDetails(props: ChangeDetailsProps) {
  const { change, history, names, caseOf } = props;
  const standing = history.standingOf(change);
  const facts = changeFacts(change);
  const cases = casesOfChange(change, caseOf);
  return (
    <Box className={classes.panel}>
      <Stack gap="md">
        <Title order={2} className={classes.title}>
          {changeSentence(told(change, standing), names)}
        </Title>
        <dl className={classes.facts}>
          <Fact name="When">{exactMoment(change.at)}</Fact>
          <Fact name="Who">{names.coder(change.coderId)}</Fact>
          {cases.length > 0 ? <Fact name={cases.length === 1 ? 'Case' : 'Cases'}>{listed(cases)}</Fact> : null}
          {change.note === undefined ? null : <Fact name={noteName(change.label) ?? 'Note'}>{change.note}</Fact>}
          {memoFacts(facts)}
        </dl>
        <SegmentTurns turns={facts.codings} names={names} />
        {standing.takenBack ? (
          <Text size="sm" fw={500}>
            A later change took this back.
          </Text>
        ) : null}
        <WayBack {...props} />
      </Stack>
    </Box>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What a memo or note said before and says after, always only as text. */
function memoFacts({ codings, sheets, memoChanged }: ChangeFacts) {
  if (!memoChanged) return null;
  const turns = [...codings, ...sheets].filter(({ before, after }) => before?.memo !== after?.memo);
  return turns.map(({ before, after }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a change is written once, so its turns never move
    <Fact key={index} name="Memo">{`${quoted(before?.memo)} → ${quoted(after?.memo)}`}</Fact>
  ));
}

function quoted(memo: string | undefined): string {
  return memo === undefined || memo === '' ? 'none' : `‘${memo}’`;
}

const mostListed = 40;

function listed(cases: readonly string[]): string {
  const more = cases.length - mostListed;
  return more > 0 ? `${cases.slice(0, mostListed).join(', ')} and ${more} more` : cases.join(', ');
}
