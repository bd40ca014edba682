import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { type DatasetComparison, isSameContent } from '../../domain/coding/compare-datasets.ts';
import { Caution } from '../../ui/caution.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { counted } from '../../words/counted.ts';
import { reasonWords, secondWords } from './backup-words.ts';
import type { OpenedBackup } from './open-backup.ts';
import { RestoreDifferences } from './restore-differences.tsx';
import { WorkThatGoes } from './work-that-goes.tsx';

interface RestoreReviewProps {
  readonly backup: OpenedBackup;
  readonly comparison: DatasetComparison;
  readonly busy: boolean;
  readonly problem: string | null;
  /** In a browser: saves what is here now as a file, since no backup can be written unasked. */
  readonly onSaveFirst?: () => void;
  readonly onRestore: () => void;
  readonly onBack: () => void;
}

/** What restoring a backup would change, and the way back from it. Nothing has changed yet. */
export function RestoreReview({ backup, comparison, busy, problem, onSaveFirst, ...on }: RestoreReviewProps) {
  const [isSaved, setSaved] = useState(false);
  const isSame = isSameContent(comparison);
  const mayRestore = !isSame && (!onSaveFirst || isSaved);
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
            {onSaveFirst ? (
              <Stack gap="sm" align="flex-start">
                <Text size="sm">
                  Save what is here now first. To go back later, choose ‘Restore from a file…’ and that file.
                </Text>
                <Button
                  variant="default"
                  leftSection={<IconDownload size={18} />}
                  disabled={busy}
                  onClick={onSaveFirst}
                >
                  Save what is here now
                </Button>
                <Checkbox
                  checked={isSaved}
                  onChange={(event) => setSaved(event.currentTarget.checked)}
                  label="I have looked: the file is in the folder for downloads"
                />
              </Stack>
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
