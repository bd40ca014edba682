import { useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';
import { exportFileName } from '../../domain/exchange/export-file-name.ts';
import { importReportCsv } from '../../domain/exchange/import-report.ts';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { importReasonSentence } from '../../words/import-words.ts';
import { ReportStep, type SavedReport } from './report-step.tsx';
import type { ImportStep } from './use-import.ts';

interface DoneStepProps {
  readonly step: Extract<ImportStep, { readonly at: 'done' }>;
  readonly projectLabel: string;
  readonly desktop: Desktop;
  readonly onAnother: () => void;
  readonly onDone: (narrativeId: string | null) => void;
}

/** The report of an import that was stored, and saving it as a file. */
export function DoneStep({ step, projectLabel, desktop, onAnother, onDone }: DoneStepProps) {
  const { report, fileName, firstNarrativeId } = step;
  const [saved, setSaved] = useState<SavedReport | null>(null);
  const save = async () => {
    const csv = importReportCsv(fileName, report, importReasonSentence);
    const name = exportFileName(projectLabel, 'import-report', Date.now(), 'csv');
    const outcome = await desktop.saveFile({ name, bytes: new TextEncoder().encode(csv) });
    if (!outcome) return;
    setSaved(
      'problem' in outcome
        ? { tone: 'problem', sentence: fileProblemSentence(outcome.problem, outcome.place) }
        : { tone: 'success', sentence: `The report is saved as ‘${outcome.place}’.` },
    );
  };
  return (
    <ReportStep
      report={report}
      fileName={fileName}
      saved={saved}
      onSave={() => void save()}
      onAnother={onAnother}
      onDone={() => onDone(null)}
      onStart={firstNarrativeId === null ? null : () => onDone(firstNarrativeId)}
    />
  );
}
