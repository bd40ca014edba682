import { Group, Stack } from '@mantine/core';
import type { Table, TableReport } from '../../domain/exchange/table.ts';
import { FactPairs } from '../../ui/fact-pairs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { delimiterWord, encodingWord, newlineWord, quoteWord } from '../../words/import-words.ts';

const numbers = new Intl.NumberFormat('en-GB');

/** What reading the file found out by itself, in words. */
export function FoundFile({ table }: { readonly table: Table }) {
  const { report } = table;
  const facts = [
    ['Rows', numbers.format(report.rowsFound)],
    ['Columns', numbers.format(table.columns.length)],
    ['Encoding', encodingWord(report.encoding, report.byteOrderMark)],
    ['Between cells', delimiterWord(report.delimiter)],
    ['Around cells', quoteWord(report.quote)],
    ['Line ends', newlineWord(report.newline)],
  ] as const;
  return (
    <Stack gap="sm">
      <Group gap="xl" component="dl" m={0}>
        <FactPairs facts={facts} />
      </Group>
      <Oddities report={report} />
    </Stack>
  );
}

function Oddities({ report }: { readonly report: TableReport }) {
  const mended = report.mendedColumns.map(({ column, found, name }) =>
    found.trim() === ''
      ? `Column ${column + 1} has no name and is called ‘${name}’ here.`
      : `Column ${column + 1}, ‘${found}’, is called ‘${name}’ here, so that every column has a name of its own.`,
  );
  const refused =
    report.rowsRefused === 1
      ? ['One row cannot be read and will be left out; the check tells which and why.']
      : report.rowsRefused > 1
        ? [
            `${numbers.format(report.rowsRefused)} rows cannot be read and will be left out; the check tells which and why.`,
          ]
        : [];
  const sentences = [...mended, ...refused];
  if (sentences.length === 0) return null;
  return (
    <Notice tone="information">
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </Notice>
  );
}
