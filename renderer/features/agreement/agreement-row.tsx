import { Group, Table, Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Code, Scheme } from '../../../codebook/scheme.ts';
import type { CodeAgreement, PairAgreement } from '../../domain/agreement/agreement-table.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { CodeMark } from '../../ui/code-mark.tsx';
import classes from './agreement-row.module.css';
import { Figure } from './figure.tsx';
import { coefficient, percentage } from './figures.ts';
import { PairDetails } from './pair-details.tsx';
import type { NoteLetters } from './undefined-notes.tsx';

interface AgreementRowProps {
  readonly view: ProjectState;
  readonly scheme: Scheme;
  readonly code: Code;
  readonly agreement: CodeAgreement;
  /** The pairs that have a column, in their order. */
  readonly pairs: readonly PairAgreement[];
  readonly coderOf: (id: string) => Coder | undefined;
  readonly letters: NoteLetters;
  readonly onOpenNarrative: (id: string) => void;
}

/** One outcome's figures. Opened, it shows the counts behind them for each pair. */
export function AgreementRow(props: AgreementRowProps) {
  const { code, agreement, pairs, letters } = props;
  const [opened, setOpened] = useState(false);
  const detailsId = useId();
  return (
    <>
      <Table.Tr className={classes.row} data-opened={opened || undefined}>
        <Table.Th scope="row" className={classes.name}>
          <UnstyledButton
            className={classes.toggle}
            aria-expanded={opened}
            aria-controls={detailsId}
            onClick={() => setOpened(!opened)}
          >
            <Group gap="sm" wrap="nowrap">
              <IconChevronRight size={16} className={classes.chevron} aria-hidden />
              <CodeMark colour={code.colour} underline={code.underline} letter={code.key ?? code.name.charAt(0)} />
              <Text size="sm" fw={500}>
                {code.name}
              </Text>
            </Group>
          </UnstyledButton>
        </Table.Th>
        <Table.Td>{agreement.units.toLocaleString('en-GB')}</Table.Td>
        <Table.Td>{agreement.prevalence === null ? '—' : percentage(agreement.prevalence)}</Table.Td>
        <Table.Td>
          <Figure estimate={agreement.percent} write={percentage} letters={letters} />
        </Table.Td>
        <Table.Td>
          <Figure estimate={agreement.alpha} write={coefficient} letters={letters} />
        </Table.Td>
        {pairs.map((pair) => (
          <Table.Td key={pair.coderIds.join(' ')}>
            <Figure estimate={pair.kappa} write={coefficient} letters={letters} />
          </Table.Td>
        ))}
      </Table.Tr>
      <Table.Tr id={detailsId} hidden={!opened} className={classes.details}>
        <Table.Td colSpan={5 + pairs.length}>{opened ? <RowDetails {...props} /> : null}</Table.Td>
      </Table.Tr>
    </>
  );
}

function RowDetails({ view, scheme, code, agreement, coderOf, letters, onOpenNarrative }: AgreementRowProps) {
  return agreement.pairs.map((pair) => {
    const [first, second] = pair.coderIds.map(coderOf);
    if (!first || !second) return null;
    return (
      <PairDetails
        key={pair.coderIds.join(' ')}
        view={view}
        scheme={scheme}
        codeId={code.id}
        pair={pair}
        coders={[first, second]}
        letters={letters}
        onOpenNarrative={onOpenNarrative}
      />
    );
  });
}
