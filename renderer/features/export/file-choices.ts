import type { ProjectState } from '../../domain/coding/dataset.ts';
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
    table: 'reconciliation',
    label: 'Rulings',
    description:
      'One row a ruling: what coders differed in, what the lead decided, why, and which coded segments it came from. The consensus itself is in coded segments and case outcomes.',
  },
  {
    table: 'journal',
    label: 'History',
    description:
      'One row a change: who did what and when, for an audit. It also shows when each person worked, so it comes only if you choose it.',
  },
];

/** The files that say anything in this project: rulings only once there are any. */
export function filesOffered({ decisions }: Pick<ProjectState, 'decisions'>): typeof fileChoices {
  return fileChoices.filter(({ table }) => table !== 'reconciliation' || decisions.length > 0);
}

/** What is chosen at first: what analysts need, not the record of people’s working hours. */
export function usualTables(view: Pick<ProjectState, 'decisions'>): readonly ExportTable[] {
  const offered = filesOffered(view).map(({ table }) => table);
  return offered.filter((table) => table !== 'journal');
}
