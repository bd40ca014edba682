import { SCHEMA_VERSION } from './csv/write-csv.ts';
import { heading } from './dictionary-heading.ts';

/** How the two languages of most analysts take the byte order mark off. */
const readingHint =
  "R: read.csv(file, fileEncoding = 'UTF-8-BOM'). Python: open(file, encoding='utf-8-sig', newline='').";

/** What holds of every CSV file, for README.txt. */
export function csvConventions(byteOrderMark = true): string {
  return [
    heading('All CSV files'),
    `UTF-8 ${byteOrderMark ? 'with' : 'without'} a byte order mark; comma; CRLF after each row; text in double quotes where needed, quotes inside`,
    'doubled; line breaks inside quotes are LF in what people wrote here and in narratives, and as they came in attributes.',
    ...(byteOrderMark ? [readingHint] : []),
    'Times are ISO 8601 in UTC. Blank means: not known or not applicable.',
    'Text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return, perhaps after',
    'apostrophes) carries one more apostrophe at its start: take one off to have the original. Numbers never carry one.',
    '',
    `  schema_version   whole number   always ${SCHEMA_VERSION}: the layout of these files`,
  ].join('\n');
}
