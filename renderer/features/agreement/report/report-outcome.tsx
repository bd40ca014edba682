import { Stack, Text } from '@mantine/core';
import type { Desktop } from '../../../desktop/desktop.ts';
import { Notice } from '../../../ui/notice.tsx';
import { fileProblemSentence } from '../../../words/file-problems.ts';
import type { SavedReport } from './save-report.ts';

interface ReportOutcomeProps {
  readonly saved: SavedReport;
  readonly desktopKind: Desktop['kind'];
}

/** What became of a save: what lies where and what is in it, or why nothing was saved. */
export function ReportOutcome({ saved: { form, outcome, names, contents }, desktopKind }: ReportOutcomeProps) {
  if (outcome === null) return <Notice tone="information">Nothing was saved: no place was chosen.</Notice>;
  if ('problem' in outcome) {
    return <Notice tone="problem">{fileProblemSentence(outcome.problem, outcome.place)}</Notice>;
  }
  const inFolder = form === 'csv' && desktopKind === 'electron';
  return (
    <Notice tone="success" title={inFolder ? `Saved in ${outcome.place}` : `Saved as ${outcome.place}`}>
      <Stack gap={4}>
        {form === 'csv' ? <Text size="sm">{names.join(', ')}</Text> : null}
        <Text size="sm">{contents}</Text>
      </Stack>
    </Notice>
  );
}
