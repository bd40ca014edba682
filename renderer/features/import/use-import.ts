import { useEffect, useRef, useState } from 'react';
import type { NamedBytes } from '../../../electron/contract.ts';
import type { Coder } from '../../domain/coding/coder.ts';
import { guessMapping } from '../../domain/exchange/guess-mapping.ts';
import { importBatch } from '../../domain/exchange/import-batch.ts';
import type { ImportChoices, ImportMapping, ImportPlan } from '../../domain/exchange/import-plan.ts';
import { type ImportReport, importReport } from '../../domain/exchange/import-report.ts';
import type { Table } from '../../domain/exchange/table.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { useTask } from '../../ui/use-task.ts';
import { importFileSentence } from '../../words/import-words.ts';
import { storageSentence } from '../../words/storage-problems.ts';
import { planImportInWorker, readTableInWorker } from '../../workers/import-in-worker.ts';
import { knownRecords } from './known-records.ts';

/** Where the import stands. Nothing is stored before `done`. */
export type ImportStep =
  | { readonly at: 'file' }
  | { readonly at: 'columns'; readonly table: Table; readonly mapping: ImportMapping }
  | { readonly at: 'check'; readonly table: Table; readonly mapping: ImportMapping; readonly plan: ImportPlan }
  | {
      readonly at: 'done';
      readonly report: ImportReport;
      readonly fileName: string;
      readonly firstNarrativeId: string | null;
    };

/** What is going on now, and how far it is; without figures where it cannot be known. */
export interface ImportWork {
  readonly name: string;
  readonly done?: number;
  readonly total?: number;
  /** Absent once the import is being written: that is whole or not at all. */
  readonly cancel?: () => void;
}

const firstKind = 'closure summary';

/** The course of an import, from a file's bytes to what was stored. */
export function useImport(
  project: OpenProject,
  viewer: Pick<Coder, 'id'>,
  onBeforeImport: () => Promise<void> = async () => {},
) {
  const [step, setStep] = useState<ImportStep>({ at: 'file' });
  const [work, setWork] = useState<ImportWork | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const task = useTask(storageSentence);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = (name: string, job: (signal: AbortSignal) => Promise<void>) =>
    task.run(async () => {
      const controller = new AbortController();
      running.current = controller;
      setProblem(null);
      setWork({ name, cancel: () => controller.abort() });
      try {
        await job(controller.signal);
      } catch (error) {
        if (!controller.signal.aborted) throw error;
      } finally {
        setWork(null);
      }
    });

  const read = (file: NamedBytes) =>
    run(`Reading ‘${file.name}’`, async (signal) => {
      setStep({ at: 'file' });
      const result = await readTableInWorker(file.name, file.bytes, { signal });
      if ('problem' in result) setProblem(importFileSentence(result.problem));
      else setStep({ at: 'columns', table: result, mapping: { ...guessMapping(result), kind: firstKind } });
    });

  const check = (table: Table, mapping: ImportMapping) =>
    run('Comparing with the project', async (signal) => {
      const onProgress = (progress: { readonly done: number; readonly total: number }) =>
        setWork((before) => before && { ...before, ...progress });
      const known = knownRecords(project.state());
      const plan = await planImportInWorker(table, mapping, known, { signal, onProgress });
      setStep({ at: 'check', table, mapping, plan });
    });

  const store = (table: Table, plan: ImportPlan, choices: ImportChoices) =>
    run('Saving', async () => {
      setWork({ name: 'Saving' });
      // The snapshot before an import is a kindness: whoever takes it tells why it failed, and the import goes on.
      await onBeforeImport().catch(() => undefined);
      const made = importBatch(plan, choices, { newId: () => crypto.randomUUID(), importedAt: Date.now() });
      await project.importBatch({ ...made.batch, coderId: viewer.id });
      const report = importReport(table.report, plan, made.outcomes);
      const firstNarrativeId = made.batch.added[0]?.id ?? made.batch.replaced[0]?.id ?? null;
      setStep({ at: 'done', report, fileName: plan.fileName, firstNarrativeId });
    });

  const goBack = (to: 'file' | 'columns') => {
    setProblem(null);
    task.forget();
    if (to === 'file') setStep({ at: 'file' });
    else if (step.at === 'check') setStep({ at: 'columns', table: step.table, mapping: step.mapping });
  };

  return {
    step,
    work,
    problem: problem ?? task.problem,
    refuse: setProblem,
    /** Back to an earlier step; what was chosen for the columns stays. */
    goBack,
    changeMapping: (mapping: ImportMapping) => setStep(step.at === 'columns' ? { ...step, mapping } : step),
    read,
    check,
    store,
  };
}

export type ImportCourse = ReturnType<typeof useImport>;
