import { Button, Group, Select, Stack, Table } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { AgreementFigures } from '../../../domain/agreement/figures.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { groupOf } from '../group-of.ts';
import classes from './all-coefficients.module.css';
import { CoefficientNotes } from './coefficient-notes.tsx';
import { CoefficientRows } from './coefficient-rows.tsx';

import { pairKey, pairsOf } from './pair-choice.ts';

interface AllCoefficientsProps {
  readonly desk: AgreementDesk;
  readonly figures: AgreementFigures;
}

const everyOutcome = 'every';
const together = 'together';
const allCoders = 'all';

/** Every coefficient with its standard error and interval, of one outcome or of each, of all coders or of a pair. Folded away at first. */
export function AllCoefficients({ desk, figures }: AllCoefficientsProps) {
  const [opened, setOpened] = useState(false);
  const panelId = useId();
  return (
    <Stack gap="sm" align="stretch">
      <Group>
        <Button
          variant="subtle"
          size="compact-sm"
          ml={-8}
          rightSection={
            <IconChevronDown size={16} className={classes.chevron} data-opened={opened || undefined} aria-hidden />
          }
          aria-expanded={opened}
          aria-controls={panelId}
          onClick={() => setOpened(!opened)}
        >
          All coefficients
        </Button>
      </Group>
      <div id={panelId}>{opened ? <Coefficients desk={desk} figures={figures} /> : null}</div>
    </Stack>
  );
}

function Coefficients({ desk, figures }: AllCoefficientsProps) {
  const [outcome, setOutcome] = useState(everyOutcome);
  const [who, setWho] = useState(allCoders);
  const { scheme, coders, comparison } = desk;
  const pairs = pairsOf(coders);
  const pair = pairs.find((one) => pairKey(one) === who);
  const coderIds = pair ? pair.map(({ id }) => id) : comparison.coderIds;
  const outcomes = [...scheme.codes.map(({ id, name }) => ({ id, name })), { id: null, name: 'All outcomes together' }];
  const shown = outcomes.flatMap(({ id, name }) => {
    const group = groupOf({ figures }, id, coderIds);
    const isShown = outcome === everyOutcome || outcome === (id ?? together);
    return group && group.figures.length > 0 && isShown ? [{ group, name }] : [];
  });
  const outcomeOptions = outcomes.map(({ id, name }) => ({ value: id ?? together, label: name }));
  return (
    <Stack gap="md">
      <Group gap="lg">
        <Select
          label="Outcome"
          data={[{ value: everyOutcome, label: 'Every outcome' }, ...outcomeOptions]}
          value={outcome}
          onChange={(value) => value && setOutcome(value)}
          allowDeselect={false}
          w="18rem"
        />
        {pairs.length > 1 ? (
          <Select
            label="Coders"
            data={[
              { value: allCoders, label: 'All coders' },
              ...pairs.map((one) => ({ value: pairKey(one), label: `${one[0].name} and ${one[1].name}` })),
            ]}
            value={pair ? who : allCoders}
            onChange={(value) => value && setWho(value)}
            allowDeselect={false}
            w="18rem"
          />
        ) : null}
      </Group>
      <Table.ScrollContainer minWidth={720} type="native">
        <Table
          tabularNums
          horizontalSpacing="sm"
          verticalSpacing={5}
          className={classes.table}
          aria-label="All coefficients"
        >
          <Table.Thead>
            <Table.Tr>
              {[
                'Outcome',
                'Coefficient',
                'Estimate',
                'Standard error',
                '95% interval',
                'Made by',
                'Replicates',
                'Skipped',
              ].map((heading) => (
                <Table.Th key={heading}>{heading}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          {shown.map(({ group, name }) => (
            <CoefficientRows key={name} group={group} name={name} />
          ))}
        </Table>
      </Table.ScrollContainer>
      <div>
        <CoefficientNotes ids={shown.flatMap(({ group }) => group.figures.map(({ coefficient }) => coefficient))} />
      </div>
    </Stack>
  );
}
