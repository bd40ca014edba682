import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { ForkChoices } from '../../../domain/coding/merging/merge-plan.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useFocusBack } from '../../../ui/use-focus-back.ts';
import { backupFirstSentence } from '../../../words/backup-first.ts';
import { mergeCountLines, sheetsLeftOut, sheetsThatChange } from '../../../words/merge-words.ts';
import { shortMoment } from '../../../words/moment-words.ts';
import { ForkChoiceList } from './fork-choice-list.tsx';
import { LeftOutTable } from './left-out-table.tsx';
import type { OpenedReturn } from './open-return.ts';
import classes from './packs.module.css';
import { SenderNote } from './sender-note.tsx';

interface ReturnReviewProps {
  readonly opened: OpenedReturn;
  readonly view: ProjectState;
  /** Whether the project has changed since the lead looked first. */
  readonly isChanged: boolean;
  /** Whether the machine makes backups by itself. */
  readonly makesBackups: boolean;
  readonly busy: boolean;
  readonly problem: string | null;
  /** `addsCoder`: an unknown coder is to be added. */
  readonly onMerge: (choices: ForkChoices, addsCoder: boolean) => void;
  readonly onBack: () => void;
}

/** The dry run of a return: what it would change, what is left out and why, and what the lead has to choose. */
export function ReturnReview({
  opened,
  view,
  isChanged,
  makesBackups,
  busy,
  problem,
  onMerge,
  onBack,
}: ReturnReviewProps) {
  const { pack, plan, fileName, forks, takenBefore } = opened;
  useFocusBack();
  const { heldCoder } = plan;
  const title = heldCoder ? `The return of ${heldCoder.name}` : 'A return of an unknown coder';
  const [choices, setChoices] = useState<ForkChoices>(new Map());
  const [addsCoder, setAddsCoder] = useState(false);
  const changing = sheetsThatChange(plan);
  const forked = plan.sheets.filter(({ outcome }) => outcome === 'fork');
  const leftOut = sheetsLeftOut(plan);
  const isNothing = takenBefore !== null && changing.length === 0;
  const theirs = view.sheets.filter(({ coderId }) => coderId === pack.coder.id);
  const openToViewer = new Set(theirs.map(({ narrativeId }) => narrativeId));
  const open = forked.filter(({ narrativeId }) => !choices.has(narrativeId)).length;
  const lacksCoder = heldCoder === null && !addsCoder;
  const isReady = open === 0 && !lacksCoder;
  return (
    <Stack gap="lg" component="section" aria-label={title}>
      <div>
        <Title order={2}>{title}</Title>
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
      <SenderNote plan={plan} coders={view.coders} adds={addsCoder} disabled={busy} onAdds={setAddsCoder} />
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
        <ForkChoiceList
          forks={forked}
          sides={forks}
          choices={choices}
          openToViewer={openToViewer}
          disabled={busy}
          onChoices={setChoices}
        />
      ) : null}
      {leftOut.length > 0 ? <LeftOutTable sheets={leftOut} /> : null}
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
      <Group justify="flex-end">
        <Text size="sm" c="dimmed" flex={1} role="status">
          {isNothing ? '' : nextSentence(lacksCoder, open, makesBackups)}
        </Text>
        <Button variant="default" disabled={busy} onClick={onBack} autoFocus={isNothing}>
          {isNothing ? 'Back' : 'Leave all as it is'}
        </Button>
        {isNothing ? null : (
          <Button loading={busy} disabled={!isReady} onClick={() => onMerge(choices, addsCoder)} autoFocus={isReady}>
            {changing.length > 0 ? 'Merge' : 'Note that it came'}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function nextSentence(lacksCoder: boolean, open: number, makesBackups: boolean): string {
  if (lacksCoder) return 'Say first that this coder is to be added, or leave all as it is.';
  if (open > 0) return `Choose a version for ${open === 1 ? 'one more sheet' : `${open} more sheets`} first.`;
  return backupFirstSentence(makesBackups);
}
