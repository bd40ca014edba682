import { Button, Group, Loader, Stack, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Scheme } from '../../../codebook/scheme.ts';
import type { AgreementQuestion, PairAgreement } from '../../domain/agreement/agreement-table.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import classes from './agreement-results.module.css';
import { AgreementRow } from './agreement-row.tsx';
import { noteLetters, UndefinedNotes } from './undefined-notes.tsx';
import { type AgreementRun, useAgreementTable } from './use-agreement-table.ts';

interface AgreementResultsProps {
  readonly view: ProjectState;
  readonly scheme: Scheme;
  readonly coderIds: readonly string[];
  /** The pair whose kappa has a column where there are too many pairs for all; `null`: all have one. */
  readonly pairShown: string | null;
  readonly onOpenNarrative: (id: string) => void;
}

/** The table of figures, one row an outcome, with the notes to its dashes. */
export function AgreementResults({ view, scheme, coderIds, pairShown, onOpenNarrative }: AgreementResultsProps) {
  const question: AgreementQuestion = { scheme, schemes: view.schemes, coderIds, sheets: view.sheets };
  const run = useAgreementTable(question);
  const letters = useMemo(() => noteLetters(run.rows ?? []), [run.rows]);
  const coderOf = (id: string) => view.coders.find((coder) => coder.id === id);
  const initials = (id: string) => coderOf(id)?.initials ?? '?';
  const shown = (pairs: readonly PairAgreement[]) =>
    pairShown === null ? pairs : pairs.filter((pair) => pair.coderIds.join(' ') === pairShown);
  const rows = run.rows ?? [];
  return (
    <Stack gap="sm" aria-busy={run.state === 'running'}>
      <RunState run={run} />
      {rows.length > 0 ? (
        <Table.ScrollContainer minWidth={640} type="native">
          <Table tabularNums horizontalSpacing="sm" className={classes.table}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Outcome</Table.Th>
                <Table.Th>n</Table.Th>
                <Table.Th>Prevalence</Table.Th>
                <Table.Th>Percent</Table.Th>
                <Table.Th>Alpha</Table.Th>
                {shown(rows[0]?.pairs ?? []).map(({ coderIds: [first, second] }) => (
                  <Table.Th key={`${first} ${second}`}>
                    Kappa {initials(first)}–{initials(second)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {scheme.codes.map((code) => {
                const agreement = rows.find((row) => row.codeId === code.id);
                return agreement ? (
                  <AgreementRow
                    key={code.id}
                    {...{ view, scheme, code, agreement, coderOf, letters, onOpenNarrative }}
                    pairs={shown(agreement.pairs)}
                  />
                ) : null;
              })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
      <UndefinedNotes letters={letters} />
    </Stack>
  );
}

function RunState({ run }: { readonly run: AgreementRun }) {
  if (run.state === 'done') return null;
  const running = run.state === 'running';
  return (
    <Group gap="xs" role="status">
      {running ? <Loader size="xs" /> : null}
      <Text size="sm">
        {running ? 'Computing…' : run.rows ? 'Cancelled: the figures below are not up to date.' : 'Cancelled.'}
      </Text>
      <Button variant="subtle" size="compact-sm" onClick={running ? run.cancel : run.restart}>
        {running ? 'Cancel' : 'Compute again'}
      </Button>
    </Group>
  );
}
