import { useMemo } from 'react';
import { importBatch } from '../../domain/exchange/import-batch.ts';
import type { ImportChoices, ImportPlan } from '../../domain/exchange/import-plan.ts';
import { type ImportReport, importReport } from '../../domain/exchange/import-report.ts';
import type { TableReport } from '../../domain/exchange/table.ts';

/** What the import would come to with these choices. */
export interface Trial {
  readonly report: ImportReport;
  /** Narratives that would be added or get another text. */
  readonly narratives: number;
  readonly newCases: number;
  /** Known cases whose attributes would change. */
  readonly changedCases: number;
}

/** Runs the import without storing anything, so that what is announced is what will be done. */
export function useTrial(file: TableReport, plan: ImportPlan, choices: ImportChoices): Trial {
  return useMemo(() => {
    const { batch, outcomes } = importBatch(plan, choices, { newId: () => '', importedAt: 0 });
    const known = new Set(plan.cases.filter((each) => each.known !== null).map((each) => each.id));
    const changedCases = batch.cases.filter((each) => known.has(each.id)).length;
    return {
      report: importReport(file, plan, outcomes),
      narratives: batch.added.length + batch.replaced.length,
      newCases: batch.cases.length - changedCases,
      changedCases,
    };
  }, [file, plan, choices]);
}
