import { Button, Group, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { SaveOutcome } from '../../../electron/contract.ts';
import type { Desktop } from '../../desktop/desktop.ts';
import { exportFileName } from '../../domain/exchange/export-file-name.ts';
import { FormSection } from '../../ui/form-section.tsx';
import { Notice } from '../../ui/notice.tsx';
import { fileProblemSentence } from '../../words/file-problems.ts';
import { LineList, RemainderList } from './withdrawal-lists.tsx';
import { type WithdrawalFacts, withdrawalReport, withdrawalReportText } from './withdrawal-report.ts';

interface WithdrawalResultProps {
  readonly facts: WithdrawalFacts;
  readonly desktop: Desktop;
  readonly retrying: boolean;
  /** Why trying again came to nothing, as a sentence. */
  readonly problem: string | null;
  /** Tries the backups again that could not be changed. */
  readonly onRetry: () => void;
  readonly onLeave: () => void;
}

/** What went, what is left to do, and the way to keep the report. */
export function WithdrawalResult({ facts, desktop, retrying, problem, onRetry, onLeave }: WithdrawalResultProps) {
  const [saved, setSaved] = useState<SaveOutcome>(null);
  const { erased, backups, backupsLeft, toLookAt, remainders } = withdrawalReport(facts);
  const save = async () => {
    const name = exportFileName(facts.projectLabel, 'withdrawal', facts.at, 'txt');
    setSaved(await desktop.saveFile({ name, bytes: new TextEncoder().encode(withdrawalReportText(facts)) }));
  };
  return (
    <>
      <Stack gap="md" mb="xs">
        <Group gap="xs">
          <Button leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void save()}>
            Save the report…
          </Button>
          <Button variant="default" onClick={onLeave}>
            Back to the cases
          </Button>
        </Group>
        <Saved outcome={saved} />
        {problem ? <Notice tone="problem">{problem}</Notice> : null}
        {backupsLeft.length > 0 ? (
          <Notice tone="problem" title="Backups that may still hold the case">
            The program could not take the case out of these. Mend what is wrong and try again, or delete them by hand.
            <LineList lines={backupsLeft} />
            <Button variant="default" size="xs" mt="sm" loading={retrying} onClick={onRetry}>
              Try again
            </Button>
          </Notice>
        ) : null}
        {toLookAt.length > 0 ? (
          <Notice tone="information" title="To look at in the project">
            <LineList lines={toLookAt} />
          </Notice>
        ) : null}
      </Stack>
      <FormSection title="Erased">
        <LineList lines={[...erased, ...backups]} />
      </FormSection>
      <FormSection
        title="Left to you"
        note="The program cannot reach these places. The saved report has a box to tick for each."
      >
        <RemainderList remainders={remainders} />
      </FormSection>
    </>
  );
}

function Saved({ outcome }: { readonly outcome: SaveOutcome }) {
  if (outcome === null) return null;
  if ('problem' in outcome) {
    return <Notice tone="problem">{fileProblemSentence(outcome.problem, outcome.place)}</Notice>;
  }
  return (
    <Notice tone="success">{`The report is saved as ‘${outcome.place}’. Keep it where consent records are kept: it names the case.`}</Notice>
  );
}
