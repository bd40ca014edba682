import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { changePreferences } from '../../storage/preferences.ts';
import { usePreferences } from '../../storage/use-preferences.ts';
import { Fact, FactStrip } from '../../ui/fact-strip.tsx';
import { longDate, shortMoment } from '../../words/moment-words.ts';
import type { ListedBackups } from './read-backups.ts';

interface FolderStripProps {
  readonly listed: ListedBackups;
  readonly busy: boolean;
  readonly onChoose: () => void;
}

const choices = [5, 10, 20, 30, 60, 120];

/** When the last backup was made, where backups lie, and how long work may go without one. */
export function FolderStrip({ listed, busy, onChoose }: FolderStripProps) {
  return (
    <FactStrip tracks="minmax(12rem, 1fr) minmax(16rem, 1.4fr) minmax(12rem, 0.8fr)" values="bottom">
      <Fact name="Last backup">
        <LastBackup listed={listed} />
      </Fact>
      <Fact name="Folder">
        <Group gap="xs" wrap="nowrap" align="center">
          <IconFolder size={18} aria-hidden style={{ flexShrink: 0 }} />
          <Text size="sm" flex={1}>
            {listed.place}
          </Text>
          <Button variant="default" size="compact-sm" disabled={busy} onClick={onChoose}>
            Choose another…
          </Button>
        </Group>
      </Fact>
      <Fact name="By itself">
        <Interval />
      </Fact>
    </FactStrip>
  );
}

function LastBackup({ listed }: { readonly listed: ListedBackups }) {
  if ('problem' in listed) return <Text size="sm">Not known: the folder cannot be read</Text>;
  const newest = listed.backups.find(({ content }) => 'facts' in content);
  return (
    <Text size="sm" title={newest ? longDate(newest.at) : undefined}>
      {newest ? shortMoment(newest.at) : 'None yet'}
    </Text>
  );
}

/** Counted in minutes of work: without a change there is nothing to back up. */
function Interval() {
  const { backupMinutes } = usePreferences();
  const all = choices.includes(backupMinutes) ? choices : [...choices, backupMinutes].sort((a, b) => a - b);
  return (
    <NativeSelect
      aria-label="Back up by itself"
      size="xs"
      data={all.map((minutes) => ({ value: String(minutes), label: `every ${minutes} minutes of work, on closing` }))}
      value={String(backupMinutes)}
      onChange={(event) => changePreferences({ backupMinutes: Number(event.currentTarget.value) })}
    />
  );
}
