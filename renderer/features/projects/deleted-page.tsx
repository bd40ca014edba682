import { Button, Group, List, Stack } from '@mantine/core';
import { useState } from 'react';
import type { SaveOutcome } from '../../../electron/contract.ts';
import type { Desktop } from '../../desktop/desktop.ts';
import { exportFileName } from '../../domain/exchange/export-file-name.ts';
import { Notice } from '../../ui/notice.tsx';
import { fileProblemSentence } from '../../words/file-problems.ts';
import type { Deleted } from './delete-page.tsx';
import { backupLines, deletionReportText, outOfReachLines, packLines } from './deletion-report.ts';
import { PageHeading } from './page-heading.tsx';
import classes from './projects.module.css';

interface DeletedPageProps {
  readonly deleted: Deleted;
  readonly desktop: Desktop;
  readonly onBack: () => void;
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** What was deleted, and what is left and where, to be noted by whoever answers for the data. */
export function DeletedPage({ deleted, desktop, onBack }: DeletedPageProps) {
  const { label, at, left, problem } = deleted;
  const [saved, setSaved] = useState<SaveOutcome>(null);
  const save = async () => {
    const name = exportFileName(label, 'deletion', at, 'txt');
    setSaved(await desktop.saveFile({ name, bytes: new TextEncoder().encode(deletionReportText(deleted)) }));
  };
  return (
    <Stack gap="lg">
      <PageHeading part={`Deleted on ${moment.format(at)}`} title={label}>
        Its keys and everything it held are gone from this computer.
      </PageHeading>
      {problem ? <Notice tone="problem">Backups are still there. {problem}</Notice> : null}
      <List size="sm" spacing={4}>
        {[...backupLines(deleted), ...packLines(deleted), ...outOfReachLines].map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      {left.length > 0 ? (
        <ul className={classes.files}>
          {left.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      ) : null}
      {saved && 'problem' in saved ? (
        <Notice tone="problem">{fileProblemSentence(saved.problem, saved.place)}</Notice>
      ) : null}
      {saved && !('problem' in saved) ? <Notice tone="success">Saved in {saved.place}.</Notice> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => void save()}>
          Save the report…
        </Button>
        <Button autoFocus onClick={onBack}>
          To the projects
        </Button>
      </Group>
    </Stack>
  );
}
