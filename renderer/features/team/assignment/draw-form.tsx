import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useDeferredValue, useMemo, useState } from 'react';
import { casesToDraw } from '../../../domain/coding/assignment/case-to-draw.ts';
import { drawAssignment } from '../../../domain/coding/assignment/draw-assignment.ts';
import { drawProblem } from '../../../domain/coding/assignment/draw-problem.ts';
import { joinedNarratives } from '../../../domain/coding/assignment/joined-narratives.ts';
import { assign, firstSettings, startRound } from '../../../domain/coding/assignment/round-acts.ts';
import type { Round } from '../../../domain/coding/round.ts';
import { FormSection } from '../../../ui/form-section.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { drawProblemSentence } from '../../../words/assignment-problems.ts';
import { calibrationName, mainCodingName } from '../../../words/assignment-words.ts';
import { counted } from '../../../words/counted.ts';
import { storageSentence } from '../../../words/storage-problems.ts';
import type { TeamProps } from '../team-props.ts';
import { BalancePreview } from './balance-preview.tsx';
import {
  anySeed,
  calibrationDraft,
  codersAtFirst,
  type DrawDraft,
  draftOfDraw,
  drawOfDraft,
  mainDraft,
  spreadAttributes,
} from './draw-draft.ts';
import { DrawFields } from './draw-fields.tsx';

interface DrawFormProps extends Pick<TeamProps, 'project' | 'view' | 'viewer'> {
  /** A running round that is to get more cases; `null`: a new one begins. */
  readonly round: Round | null;
  /** The round as it was saved. */
  readonly onSaved: (roundId: string) => void;
  readonly onCancel: () => void;
}

/** Draws who codes what: the balance is shown as it would be, and nothing is saved before the button is pressed. */
export function DrawForm({ project, view, viewer, round, onSaved, onCancel }: DrawFormProps) {
  const [roundId] = useState(() => round?.id ?? crypto.randomUUID());
  const cases = useMemo(
    () => ({
      never_assigned: casesToDraw(view, 'never_assigned'),
      in_no_open_round: casesToDraw(view, 'in_no_open_round'),
    }),
    [view],
  );
  const joined = useMemo(() => joinedNarratives(view, roundId), [view, roundId]);
  const { start, setStart, name, setName, draft, setDraft } = useDraft(view, round, cases.never_assigned.length);
  const chosen = cases[draft.from];
  const calm = useDeferredValue(draft);
  const drawn = useMemo(() => {
    const from = cases[calm.from];
    const draw = { ...drawOfDraft(calm), available: from.length };
    const problem = drawProblem(draw, from.length);
    return problem ? { draw, problem } : { draw, ...drawAssignment(from, draw, roundId) };
  }, [calm, cases, roundId]);
  const problem = 'problem' in drawn ? drawProblemSentence(drawn.problem) : null;
  const task = useTask(storageSentence);
  const nameFault = round === null && name.trim() === '' ? 'Give the round a name.' : null;
  const onlyJoined = round !== null && chosen.length === 0 && joined.length > 0;
  const canSave = calm === draft && nameFault === null && (problem === null || onlyJoined);

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!canSave) return;
    const given = 'assignments' in drawn ? drawn.assignments : [];
    const assignments = [...joined, ...given];
    const { draw } = drawn;
    task.run(async () => {
      await project.act((state) =>
        round === null
          ? startRound(
              state,
              viewer.id,
              { id: roundId, name: name.trim(), startedAt: Date.now(), settings: firstSettings, draw },
              assignments,
            )
          : assign(state, viewer.id, roundId, { assignments, ...(given.length > 0 ? { draw } : {}) }),
      );
      onSaved(roundId);
    });
  };

  return (
    <form onSubmit={save} aria-label={round ? `More cases for ${round.name}` : 'A new round'}>
      {round === null ? (
        <FormSection title="Round" note="Cases that are coded, compared and settled together.">
          <SegmentedControl
            aria-label="Start from"
            data={[
              { value: 'calibration', label: 'A calibration round' },
              { value: 'main', label: 'The main coding' },
            ]}
            value={start}
            onChange={setStart}
          />
          <Text size="sm" c="dimmed" maw="36rem">
            {start === 'calibration'
              ? 'A few cases that everybody codes, to compare and mend the codebook before the main coding.'
              : 'The study’s own cases: a part is double-coded, so that agreement can be told, and the rest is shared out.'}
          </Text>
          <TextInput
            label="Name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={nameFault}
            w="20rem"
          />
        </FormSection>
      ) : null}
      <DrawFields
        draft={draft}
        onChange={setDraft}
        coders={view.coders.filter((coder) => coder.active)}
        available={{ never_assigned: cases.never_assigned.length, in_no_open_round: cases.in_no_open_round.length }}
        attributes={spreadAttributes(chosen)}
      />
      <FormSection title="Who would get what" note="Nothing is saved before you begin.">
        {joined.length > 0 ? (
          <Text size="sm">
            {counted(joined.length, 'new narrative')} of cases in this round {joined.length === 1 ? 'goes' : 'go'} to
            the coders of {joined.length === 1 ? 'its case' : 'their cases'}.
          </Text>
        ) : null}
        {problem && !onlyJoined ? <Notice tone="information">{problem}</Notice> : null}
        {'balance' in drawn ? <BalancePreview balance={drawn.balance} draw={drawn.draw} coders={view.coders} /> : null}
        <Stack gap="sm">
          {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
          <Group gap="xs">
            <Button type="submit" loading={task.running} disabled={!canSave}>
              {round ? 'Assign' : 'Begin the round'}
            </Button>
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </FormSection>
    </form>
  );
}

type Start = 'calibration' | 'main';

/** What stands in the form. Choosing where to start from fills it in anew, but for a name of the user's own. */
function useDraft(view: TeamProps['view'], round: Round | null, available: number) {
  const coders = codersAtFirst(view.coders);
  const names = { calibration: calibrationName(view.rounds), main: mainCodingName(view.rounds) };
  const begin = (start: Start, seed: number) =>
    start === 'calibration' ? calibrationDraft(coders, available, seed) : mainDraft(coders, seed);
  const [start, setStart] = useState<Start>(view.rounds.length === 0 && coders.length > 1 ? 'calibration' : 'main');
  const [name, setName] = useState(names[start]);
  const [draft, setDraft] = useState<DrawDraft>(() =>
    round?.draw ? draftOfDraw(round.draw, view.coders, available, anySeed()) : begin(start, anySeed()),
  );
  const startFrom = (value: string) => {
    const next = value === 'main' ? 'main' : 'calibration';
    setStart(next);
    if (name === names[start]) setName(names[next]);
    setDraft({ ...begin(next, 0), seed: draft.seed, coderIds: draft.coderIds, from: draft.from });
  };
  return { start, setStart: startFrom, name, setName, draft, setDraft };
}
