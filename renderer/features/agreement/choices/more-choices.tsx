import { Button, Checkbox, Group, Input, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { counted } from '../../../words/counted.ts';
import type { AgreementChoices } from './agreement-choices.ts';
import classes from './more-choices.module.css';
import { WholeNumberField } from './whole-number-field.tsx';

interface MoreChoicesProps {
  readonly choices: AgreementChoices;
  readonly onChoose: (changes: Partial<AgreementChoices>) => void;
}

/** The choices that few change; folded away, one line says how they stand. */
export function MoreChoices({ choices, onChoose }: MoreChoicesProps) {
  const [opened, setOpened] = useState(false);
  const panelId = useId();
  return (
    <div>
      <Group gap="sm" wrap="nowrap">
        <Button
          variant="subtle"
          size="compact-sm"
          ml={-8}
          style={{ flexShrink: 0 }}
          rightSection={
            <IconChevronDown size={16} className={classes.chevron} data-opened={opened || undefined} aria-hidden />
          }
          aria-expanded={opened}
          aria-controls={panelId}
          onClick={() => setOpened(!opened)}
        >
          More choices
        </Button>
        <Text size="sm" c="dimmed">
          {summary(choices)}
        </Text>
      </Group>
      <div id={panelId} hidden={!opened}>
        {opened ? (
          <Group align="flex-start" gap={48} pt="md">
            <WhatCounts choices={choices} onChoose={onChoose} />
            <IntervalChoices choices={choices} onChoose={onChoose} />
          </Group>
        ) : null}
      </div>
    </div>
  );
}

function WhatCounts({ choices, onChoose }: MoreChoicesProps) {
  const ofSpans = choices.unit === 'span';
  return (
    <Stack gap="sm" maw="26rem">
      <Checkbox
        label="Leave out text that nobody coded"
        description={
          ofSpans
            ? 'Coded segments are never such text.'
            : 'Units in which none of these coders found any outcome then do not count.'
        }
        checked={!ofSpans && choices.leavesOutUncoded}
        disabled={ofSpans}
        onChange={(event) => onChoose({ leavesOutUncoded: event.currentTarget.checked })}
      />
      <Checkbox
        label="Compare the status as well"
        description="An outcome that one coder calls achieved and the other unmet then counts as a disagreement."
        checked={choices.comparesStatus}
        onChange={(event) => onChoose({ comparesStatus: event.currentTarget.checked })}
      />
    </Stack>
  );
}

function IntervalChoices({ choices, onChoose }: MoreChoicesProps) {
  const labelId = useId();
  return (
    <Stack gap="sm" maw="30rem">
      <Input.Wrapper
        label="95% intervals"
        labelElement="div"
        labelProps={{ id: labelId }}
        description="Usual: analytic for whole narratives where there is a formula, bootstrap over narratives for all else."
        inputWrapperOrder={['label', 'input', 'description']}
      >
        <SegmentedControl
          aria-labelledby={labelId}
          data={[
            { value: 'usual', label: 'Usual' },
            { value: 'both', label: 'Also bootstrap' },
          ]}
          value={choices.bothIntervals ? 'both' : 'usual'}
          onChange={(value) => onChoose({ bothIntervals: value === 'both' })}
          display="flex"
          w="fit-content"
        />
      </Input.Wrapper>
      <Group gap="md" align="flex-start">
        <WholeNumberField
          label="Bootstrap replicates"
          value={choices.replicates}
          from={100}
          to={10_000}
          onChange={(replicates) => onChoose({ replicates })}
        />
        <WholeNumberField
          label="Seed"
          value={choices.seed}
          from={0}
          to={2 ** 32 - 1}
          onChange={(seed) => onChoose({ seed })}
        />
      </Group>
    </Stack>
  );
}

function summary({
  unit,
  leavesOutUncoded,
  comparesStatus,
  bothIntervals,
  replicates,
  seed,
}: AgreementChoices): string {
  const text = unit === 'span' ? [] : [`${leavesOutUncoded ? 'without' : 'with'} text that nobody coded`];
  const intervals = bothIntervals && unit === 'narrative' ? ['both kinds of interval'] : [];
  const drawn = `${counted(replicates, 'replicate')}, seed ${seed}`;
  const said = [...text, `${comparesStatus ? 'with' : 'without'} status`, ...intervals, drawn].join(' · ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
