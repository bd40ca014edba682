import {
  ActionIcon,
  Button,
  Indicator,
  NativeSelect,
  Popover,
  SegmentedControl,
  Stack,
  TextInput,
} from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { memo } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import { type DecisionSubject, decisionSubjects } from '../../../domain/coding/decision.ts';
import type { QueueState } from '../../../domain/reconciliation/queue.ts';
import { codeLabel } from '../../../words/code-label.ts';
import { codeNoun } from '../../../words/code-noun.ts';
import { subjectName } from '../../../words/reconciliation-desk-words.ts';
import { type DeskChoice, everything, filtersSet, type ShownStates, statesOf } from './desk-choice.ts';
import classes from './queue-tools.module.css';

interface QueueToolsProps {
  readonly choice: DeskChoice;
  readonly onChoose: (choice: DeskChoice) => void;
  readonly scheme: Scheme;
  /** How many entries of each state the filters leave. */
  readonly counts: ReadonlyMap<QueueState, number>;
  /** Whose pairs can be chosen; empty where names are hidden, since choosing would tell who is who. */
  readonly coders: readonly Coder[];
}

const shownStates: readonly { readonly value: ShownStates; readonly label: string }[] = [
  { value: 'to_settle', label: 'To settle' },
  { value: 'stale', label: 'Stale only' },
  { value: 'settled', label: 'Settled' },
  { value: 'all', label: 'Everything' },
];

const orders = [
  { value: 'reading', label: 'As one reads' },
  { value: 'least_agreed', label: 'Least agreed first' },
] as const;

/** What the list shows: its state with counts, and behind a button the other filters and the order. */
export const QueueTools = memo(function QueueTools(props: QueueToolsProps) {
  const { choice, onChoose, counts } = props;
  const countOf = (shown: ShownStates) =>
    [...statesOf(shown)].reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
  const set = filtersSet(choice);
  return (
    <div className={classes.tools}>
      <NativeSelect
        size="xs"
        flex={1}
        aria-label="Which items"
        data={shownStates.map(({ value, label }) => ({
          value,
          label: `${label} (${countOf(value).toLocaleString('en-GB')})`,
        }))}
        value={choice.states}
        onChange={(event) => {
          const chosen = shownStates.find(({ value }) => value === event.currentTarget.value);
          if (chosen) onChoose({ ...choice, states: chosen.value });
        }}
      />
      <Popover position="bottom-start" width={264} withArrow trapFocus returnFocus>
        <Indicator label={set} size={15} disabled={set === 0} color="slate">
          <Popover.Target>
            <ActionIcon
              variant={set > 0 ? 'light' : 'default'}
              size={30}
              aria-label={set > 0 ? `Filter and order: ${set} set` : 'Filter and order'}
            >
              <IconFilter size={16} aria-hidden />
            </ActionIcon>
          </Popover.Target>
        </Indicator>
        <Popover.Dropdown>
          <Filters {...props} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
});

function Filters({ choice, onChoose, scheme, coders }: QueueToolsProps) {
  const noun = codeNoun(scheme);
  const pairs = coders.flatMap((one, index) => coders.slice(index + 1).map((other) => [one, other] as const));
  const pairValue = ([one, other]: readonly [string, string]) => `${one}\n${other}`;
  return (
    <Stack gap="sm">
      <NativeSelect
        size="xs"
        label={noun === 'outcome' ? 'Outcome' : 'Code'}
        data={[
          { value: '', label: `Every ${noun}` },
          ...scheme.codes.map((code) => ({ value: code.id, label: codeLabel(code) })),
        ]}
        value={choice.codeId ?? ''}
        onChange={(event) => onChoose({ ...choice, codeId: event.currentTarget.value || null })}
      />
      <NativeSelect
        size="xs"
        label="Kind"
        data={[
          { value: '', label: 'Every kind' },
          ...decisionSubjects.map((value) => ({ value, label: subjectName(value) })),
        ]}
        value={choice.subject ?? ''}
        onChange={(event) => onChoose({ ...choice, subject: subjectOf(event.currentTarget.value) })}
      />
      {pairs.length > 1 ? (
        <NativeSelect
          size="xs"
          label="Between"
          data={[
            { value: '', label: 'All coders' },
            ...pairs.map(([one, other]) => ({
              value: pairValue([one.id, other.id]),
              label: `${one.name} and ${other.name}`,
            })),
          ]}
          value={choice.pair ? pairValue(choice.pair) : ''}
          onChange={(event) => {
            const [one = '', other = ''] = event.currentTarget.value.split('\n');
            onChoose({ ...choice, pair: one && other ? [one, other] : null });
          }}
        />
      ) : null}
      <TextInput
        size="xs"
        label="Case"
        placeholder="A part of its id"
        value={choice.caseText}
        onChange={(event) => onChoose({ ...choice, caseText: event.currentTarget.value })}
      />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Order"
        data={[...orders]}
        value={choice.order}
        onChange={(value) => onChoose({ ...choice, order: value === 'reading' ? 'reading' : 'least_agreed' })}
      />
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={filtersSet(choice) === 0}
        onClick={() => onChoose({ ...everything, states: choice.states, order: choice.order })}
      >
        Clear the filters
      </Button>
    </Stack>
  );
}

function subjectOf(value: string): DecisionSubject | null {
  return decisionSubjects.find((subject) => subject === value) ?? null;
}
