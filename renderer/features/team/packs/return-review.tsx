import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ForkChoices } from '../../../domain/coding/merging/merge-plan.ts';
import { Caution } from '../../../ui/caution.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { mergeCountLines, sheetsLeftOut, sheetsThatChange } from '../../../words/merge-words.ts';
import { shortMoment } from '../../../words/moment-words.ts';
import { ForkChoiceList } from './fork-choice-list.tsx';
import { LeftOutTable } from './left-out-table.tsx';
import type { OpenedReturn } from './open-return.ts';
import classes from './packs.module.css';

interface ReturnReviewProps {
  readonly opened: OpenedReturn;
  /** Whether the project has changed since the lead looked first. */
  readonly isChanged: boolean;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onMerge: (choices: ForkChoices) => void;
  readonly onBack: () => void;
}

/** The dry run of a return: what it would change, what is left out and why, and what the lead has to choose. */
export function ReturnReview({ opened, isChanged, busy, problem, onMerge, onBack }: ReturnReviewProps) {
  const { pack, plan, fileName, forks, takenBefore, answersKnownPack } = opened;
  const [choices, setChoices] = useState<ForkChoices>(new Map());
  const changing = sheetsThatChange(plan);
  const forked = plan.sheets.filter(({ outcome }) => outcome === 'fork');
  const leftOut = sheetsLeftOut(plan);
  const isNothing = takenBefore !== null && changing.length === 0;
  const open = forked.filter(({ narrativeId }) => !choices.has(narrativeId)).length;
  return (
    <Stack gap="lg" component="section" aria-label={`The return of ${pack.coder.name}`}>
      <div>
        <Title order={2}>The return of {pack.coder.name}</Title>
        <Text size="sm" c="dimmed" className={classes.breaks}>
          {`Made ${shortMoment(pack.madeAt)}. ‘${fileName}’. Nothing has changed yet.`}
        </Text>
      </div>
      {isChanged ? (
        <Notice tone="information">
          The project has changed since you looked. This is what the return would do now.
        </Notice>
      ) : null}
      {isNothing ? (
        <Notice tone="information">
          {`This return was taken in before, on ${shortMoment(takenBefore.at)}. Taking it in again changes nothing.`}
        </Notice>
      ) : null}
      {answersKnownPack ? null : (
        <Caution title="It answers a coding pack that this project does not know of">
          {`That is so after a restore, or if the project was begun again. Otherwise ask ${pack.coder.name} whether this file is theirs.`}
        </Caution>
      )}
      <ul className={classes.counts} aria-label="What it holds">
        {mergeCountLines(plan).map((line) => (
          <li key={line}>
            <Text component="span" fw={500}>
              {line}
            </Text>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        A sheet is one coder’s work on one narrative. Sheets that are not in the return stay as they are here.
      </Text>
      {forked.length > 0 ? (
        <ForkChoiceList forks={forked} sides={forks} choices={choices} disabled={busy} onChoices={setChoices} />
      ) : null}
      {leftOut.length > 0 ? <LeftOutTable sheets={leftOut} /> : null}
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
      <Group justify="flex-end">
        <Text size="sm" c="dimmed" flex={1} role="status">
          {isNothing ? '' : nextSentence(open)}
        </Text>
        <Button variant="default" disabled={busy} onClick={onBack} autoFocus={isNothing}>
          {isNothing ? 'Back' : 'Leave all as it is'}
        </Button>
        {isNothing ? null : (
          <Button loading={busy} disabled={open > 0} onClick={() => onMerge(choices)} autoFocus={open === 0}>
            {changing.length > 0 ? 'Merge' : 'Note that it came'}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function nextSentence(open: number): string {
  if (open > 0) return `Choose a version for ${open === 1 ? 'one more sheet' : `${open} more sheets`} first.`;
  return 'What is here now is backed up first, where backups make themselves.';
}
