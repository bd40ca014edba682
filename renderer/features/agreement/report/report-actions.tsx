import { Button, Group, Text } from '@mantine/core';
import {
  IconClipboardCopy,
  IconFileTypeCsv,
  IconFileTypeHtml,
  IconFileTypePdf,
  IconPrinter,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { AgreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';
import { StorageError } from '../../../storage/storage-problem.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { storageProblemSentence } from '../../../words/storage-problems.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { notePrinting } from '../note-export.ts';
import { ReportOutcome } from './report-outcome.tsx';
import { reportTitle, underTitle } from './report-title.ts';
import { type ReportForm, type SavedReport, saveReport } from './save-report.ts';

interface ReportActionsProps {
  readonly desk: AgreementDesk;
  readonly facts: AgreementFacts;
  readonly namesCoders: boolean;
  /** The figures are of earlier choices: nothing may leave the program. */
  readonly isOlder: boolean;
  /** Copies the methods paragraph; false if the system refused. */
  readonly onCopy: () => boolean;
}

type Done = SavedReport | { readonly form: 'print' } | { readonly form: 'copy'; readonly copied: boolean };

/** Saves the report as PDF, web page or CSV, prints it, copies its paragraph, and says what came of it. Saves are journalled. */
export function ReportActions({ desk, facts, namesCoders, isOlder, onCopy }: ReportActionsProps) {
  const { desktop } = desk;
  const [done, setDone] = useState<Done | null>(null);
  const left = useRef(new AbortController());
  useEffect(() => {
    left.current = new AbortController();
    return () => left.current.abort();
  }, []);
  const task = useTask(saveFailure);
  const save = (form: ReportForm) =>
    task.run(async () => {
      setDone(null);
      setDone(await saveReport(form, { facts, namesCoders, desk, signal: left.current.signal }));
    });
  const print = () =>
    task.run(async () => {
      await notePrinting(desk);
      await underTitle(reportTitle(facts), async () => window.print());
      setDone({ form: 'print' });
    });
  const button = { variant: 'default', disabled: task.running || isOlder } as const;
  return (
    <>
      <Group gap="sm">
        {desktop.pageAsPdf ? (
          <Button {...button} leftSection={<IconFileTypePdf size={18} />} onClick={() => save('pdf')}>
            Save as PDF…
          </Button>
        ) : null}
        <Button {...button} leftSection={<IconPrinter size={18} />} onClick={print}>
          {desktop.pageAsPdf ? 'Print…' : 'Print or save as PDF…'}
        </Button>
        <Button {...button} leftSection={<IconFileTypeHtml size={18} />} onClick={() => save('html')}>
          Save as a web page…
        </Button>
        <Button {...button} leftSection={<IconFileTypeCsv size={18} />} onClick={() => save('csv')}>
          Save all figures as CSV…
        </Button>
        <Button
          {...button}
          leftSection={<IconClipboardCopy size={18} />}
          onClick={() => setDone({ form: 'copy', copied: onCopy() })}
        >
          Copy the methods paragraph
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        Files that leave the program are not encrypted. They hold figures and coders’{' '}
        {namesCoders ? 'names' : 'initials'}, and no text of any narrative.
      </Text>
      {task.problem ? <Notice tone="problem">{task.problem}</Notice> : null}
      {done?.form === 'print' ? <Notice tone="information">{printed}</Notice> : null}
      {done?.form === 'copy' ? <Copied copied={done.copied} /> : null}
      {done && 'outcome' in done ? <ReportOutcome saved={done} desktopKind={desktop.kind} /> : null}
    </>
  );
}

const printed =
  'The report went to the print dialog. Whether it was printed there, or saved as a PDF and where, this program is not told.';

function Copied({ copied }: { readonly copied: boolean }) {
  return copied ? (
    <Notice tone="success">The methods paragraph was copied.</Notice>
  ) : (
    <Notice tone="problem">The paragraph could not be copied. It is selected below: copy it with the keyboard.</Notice>
  );
}

/** The sentence for an expected failure: the journal could not be written, or the report was left. `null` for a bug. */
function saveFailure(error: unknown): string | null {
  if (error instanceof StorageError) return storageProblemSentence(error.problem);
  if (error instanceof DOMException && error.name === 'AbortError') return 'Nothing was saved.';
  return null;
}
