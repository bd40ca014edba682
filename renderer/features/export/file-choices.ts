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
];
