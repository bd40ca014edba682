import type { ExportTable } from '../../domain/exchange/export-options.ts';

/** What a user reads of each file before choosing it. */
export const fileChoices: readonly { table: ExportTable; label: string; description: string }[] = [
  {
    table: 'segments',
    label: 'Coded segments',
    description: 'One row a coded segment: its words, place, code, status, coder and memo.',
  },
  {
    table: 'case_outcomes',
    label: 'Case outcomes',
    description:
      'One row a case and coder: each outcome found (1), looked for and not found (0), or not finished (blank).',
  },
  {
    table: 'codebook',
    label: 'Codebook',
    description: 'One row a code: definition, rules, examples, and how often it was used.',
  },
  {
    table: 'journal',
    label: 'History',
    description:
      'One row a change: who did what and when, for an audit. It also shows when each person worked, so it comes only if you choose it.',
  },
];

/** What is chosen at first: what analysts need, not the record of people’s working hours. */
export const usualTables: readonly ExportTable[] = ['segments', 'case_outcomes', 'codebook'];
