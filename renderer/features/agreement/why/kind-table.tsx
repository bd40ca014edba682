import { Stack, Table, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { groupBy } from '../../../domain/coding/group-by.ts';
import {
  type Disagreement,
  disagreementKinds,
  type MatchedSpans,
} from '../../../domain/reconciliation/disagreement.ts';
import { type DisagreementCounts, disagreementCounts } from '../../../domain/reconciliation/disagreement-counts.ts';
import { disagreementsByCode } from '../../../domain/reconciliation/disagreements-by-code.ts';
import { remedyFor } from '../../../domain/reconciliation/remedy.ts';
import { disagreementKindMeaning, disagreementKindName, remedySentence } from '../../../words/disagreement-words.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { CountButton } from './count-button.tsx';
import classes from './kind-table.module.css';
import { namesOfDesk } from './names-of-desk.ts';
import { OutcomeName } from './outcome-name.tsx';
import type { Wanted } from './wanted-disagreements.ts';
import { wholeNumber } from './whole-number.ts';

interface KindTableProps {
  readonly desk: AgreementDesk;
  readonly disagreements: readonly Disagreement[];
  readonly matches: readonly MatchedSpans[];
  readonly onWanted: (wanted: Wanted) => void;
}

/** How many disagreements of each kind each outcome has, and what would help most. Every count opens its list. */
export function KindTable({ desk, disagreements, matches, onWanted }: KindTableProps) {
  const { scheme } = desk;
  const rows = useMemo(() => {
    const byCode = disagreementsByCode(disagreements);
    const matchesByCode = groupBy(matches, ({ spans }) => spans[0].codeId);
    return scheme.codes.map((code) => {
      const own = byCode.get(code.id) ?? [];
      const matched = matchesByCode.get(code.id)?.length ?? 0;
      return { code, matched, counts: disagreementCounts(own), remedy: remedyFor(code.id, own) };
    });
  }, [scheme, disagreements, matches]);
  const names = namesOfDesk(desk);
  return (
    <Stack gap="xs" component="section" aria-label="By outcome and kind">
      <Title order={2} size="h4">
        By outcome and kind
      </Title>
      <Table.ScrollContainer minWidth={760} type="native">
        <Table tabularNums horizontalSpacing="sm" verticalSpacing={7} aria-label="By outcome and kind">
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.heading}>Outcome</Table.Th>
              {['In both', ...disagreementKinds.map(disagreementKindName), 'All'].map((heading) => (
                <Table.Th key={heading} className={classes.heading} ta="right">
                  {heading}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ code, matched, counts, remedy }) => (
              <KindRow
                key={code.id}
                name={
                  <OutcomeName code={code}>
                    {remedy ? (
                      <Text size="xs" c="dimmed" maw="26rem">
                        {remedySentence(remedy, names)}
                      </Text>
                    ) : null}
                  </OutcomeName>
                }
                of={code.name}
                codeId={code.id}
                {...{ matched, counts, onWanted }}
              />
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <KindRow
              name="All outcomes"
              of="All outcomes"
              codeId={null}
              matched={matches.length}
              counts={disagreementCounts(disagreements)}
              onWanted={onWanted}
            />
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
      <div>
        {disagreementKinds.map((kind) => (
          <Text key={kind} size="xs" c="dimmed">
            {disagreementKindName(kind)}: {disagreementKindMeaning(kind)}.
          </Text>
        ))}
        <Text size="xs" c="dimmed">
          A different outcome stands in the rows of both of its outcomes, and once under All outcomes.
        </Text>
      </div>
    </Stack>
  );
}

interface KindRowProps extends Pick<KindTableProps, 'onWanted'> {
  readonly name: ReactNode;
  /** The name alone. */
  readonly of: string;
  /** `null`: all of them. */
  readonly codeId: string | null;
  readonly matched: number;
  readonly counts: DisagreementCounts;
}

function KindRow({ name, of, codeId, matched, counts, onWanted }: KindRowProps) {
  return (
    <Table.Tr className={classes.row}>
      <Table.Th scope="row" className={classes.name}>
        {name}
      </Table.Th>
      <Table.Td className={classes.number}>{wholeNumber(matched)}</Table.Td>
      {disagreementKinds.map((kind) => (
        <Table.Td key={kind} className={classes.number}>
          <CountButton
            count={counts.kinds[kind]}
            of={`${of}, ${disagreementKindName(kind)}`}
            onPress={() => onWanted({ of: 'kind', codeId, kind })}
          />
        </Table.Td>
      ))}
      <Table.Td className={classes.number}>
        <CountButton
          count={counts.all}
          of={`${of}, all kinds`}
          onPress={() => onWanted({ of: 'kind', codeId, kind: null })}
        />
      </Table.Td>
    </Table.Tr>
  );
}
