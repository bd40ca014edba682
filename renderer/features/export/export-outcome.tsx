import { Stack, Table, Text } from '@mantine/core';
import type { SaveOutcome } from '../../../electron/contract.ts';
import type { Desktop } from '../../desktop/desktop.ts';
import type { ExportReport } from '../../domain/exchange/export-files.ts';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/counted.ts';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { finishedCount } from '../../words/finished-count.ts';
import { withheldRulingsSentence } from '../../words/withheld-rulings.ts';

interface ExportOutcomeProps {
  readonly outcome: SaveOutcome;
  readonly report: ExportReport;
  readonly desktopKind: Desktop['kind'];
}

/** What became of an export: where it lies and what is in each file, or why it was not saved. */
export function ExportOutcome({ outcome, report, desktopKind }: ExportOutcomeProps) {
  if (outcome === null) return <Notice tone="information">Nothing was saved: no folder was chosen.</Notice>;
  if ('problem' in outcome) {
    return <Notice tone="problem">{fileProblemSentence(outcome.problem, outcome.place)}</Notice>;
  }
  const renamed = report.attributes.filter(({ attribute, column }) => column !== `attr_${attribute}`);
  return (
    <Notice
      tone="success"
      title={desktopKind === 'electron' ? `Saved in ${outcome.place}` : `Saved as ${outcome.place}`}
    >
      <Stack gap="xs">
        <Table withRowBorders={false} verticalSpacing={2} horizontalSpacing={0} aria-label="What was saved">
          <Table.Tbody>
            {report.files.map(({ name, rows }) => (
              <Table.Tr key={name}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{name}</Table.Td>
                <Table.Td ta="right">{counted(rows, 'row')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="sm">
          {counted(report.counts.narratives, 'narrative')}, {counted(report.counts.segments, 'coded segment')} by{' '}
          {counted(report.counts.coders, 'coder')}. {finishedCount(report.counts.finishedSheets)} README.txt holds this
          report and the data dictionary.
        </Text>
        {report.withheldRulings > 0 ? (
          <Text size="sm">
            {withheldRulingsSentence(report.withheldRulings)} None of the files holds{' '}
            {report.withheldRulings === 1 ? 'it' : 'them'}.
          </Text>
        ) : null}
        {renamed.length > 0 ? (
          <Text size="sm">
            Attributes whose column has another name:{' '}
            {renamed.map(({ attribute, column }) => `${attribute} is ${column}`).join('; ')}.
          </Text>
        ) : null}
      </Stack>
    </Notice>
  );
}
