import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type DatasetComparison, isSameContent } from '../../domain/coding/compare-datasets.ts';
import { Caution } from '../../ui/caution.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { counted } from '../../words/counted.ts';
import { reasonWords, secondWords } from './backup-words.ts';
import type { OpenedBackup } from './open-backup.ts';
import { RestoreDifferences } from './restore-differences.tsx';
import type { HandedOver } from './use-saving-by-hand.ts';
import { WorkThatGoes } from './work-that-goes.tsx';

interface RestoreReviewProps {
  readonly backup: OpenedBackup;
  readonly comparison: DatasetComparison;
  readonly busy: boolean;
  readonly problem: string | null;
  /** In a browser, where no backup can be written unasked: what is here now is saved by hand first. */
  readonly savingFirst?: SavingFirst;
  readonly onRestore: () => void;
  readonly onBack: () => void;
}

interface SavingFirst {
  /** The file that holds what is here now; `null` until there is one. */
  readonly saved: HandedOver | null;
  readonly onSave: () => void;
  readonly onSeen: (file: HandedOver) => void;
}

/** What restoring a backup would change, and the way back from it. Nothing has changed yet. */
export function RestoreReview({ backup, comparison, busy, problem, savingFirst, ...on }: RestoreReviewProps) {
  const isSame = isSameContent(comparison);
  const mayRestore = !isSame && (!savingFirst || savingFirst.saved?.isThere === true);
  return (
    <Screen
      title="Restore a backup"
      width="reading"
      lead={`Made ${secondWords(backup.at)}, ${reasonWords(backup.reason)}. Nothing has changed yet.`}
    >
      <Stack gap="xl">
        {isSame ? (
          <Notice tone="information">It holds exactly what is here now. Restoring it would change nothing.</Notice>
        ) : (
          <>
            <WorkThatGoes comparison={comparison} />
            <RestoreDifferences comparison={comparison} />
          </>
        )}
        <Remarks backup={backup} />
        {isSame ? null : (
          <Section title="The way back">
            {savingFirst ? (
              <SaveFirst {...savingFirst} busy={busy} />
            ) : (
              <Text size="sm">
                What is here now is backed up first, as ‘before a restore’. To go back, restore that backup.
              </Text>
            )}
          </Section>
        )}
        {problem ? <Notice tone="problem">{problem}</Notice> : null}
        <Group justify="flex-end">
          <Button variant="default" disabled={busy} onClick={on.onBack} autoFocus>
            {isSame ? 'Back' : 'Leave all as it is'}
          </Button>
          {isSame ? null : (
            <Button disabled={!mayRestore} loading={busy} onClick={on.onRestore}>
              Restore this backup
            </Button>
          )}
        </Group>
      </Stack>
    </Screen>
  );
}

function SaveFirst({ saved, busy, onSave, onSeen }: SavingFirst & { readonly busy: boolean }) {
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">Save what is here now first. To go back later, choose ‘Restore from a file…’ and that file.</Text>
      <Button variant="default" leftSection={<IconDownload size={18} />} disabled={busy} onClick={onSave}>
        Save what is here now
      </Button>
      <Checkbox
        checked={saved?.isThere === true}
        disabled={busy || saved === null || saved.isThere}
        onChange={() => saved && onSeen(saved)}
        label="I have looked: the file is in the folder for downloads"
        description={saved ? `The browser was given ‘${saved.name}’.` : 'First press ‘Save what is here now’.'}
        styles={{ description: { overflowWrap: 'anywhere' } }}
      />
    </Stack>
  );
}

function Remarks({ backup }: { readonly backup: OpenedBackup }) {
  return (
    <>
      {backup.reason === 'copy' ? (
        <Caution title="This is a saved copy, not a backup">
          It holds what the person who saved it could see at that time. Colleagues’ coding that was hidden from them is
          not in it and would go.
        </Caution>
      ) : null}
      {backup.withdrawn > 0 ? (
        <Text size="sm">
          {counted(backup.withdrawn, 'case')} in it {backup.withdrawn === 1 ? 'was' : 'were'} withdrawn since. What was
          withdrawn does not come back.
        </Text>
      ) : null}
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}
