import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { changePreferences } from '../../storage/preferences.ts';
import { usePreferences } from '../../storage/use-preferences.ts';
import { longDate, shortMoment } from '../../words/moment-words.ts';
import classes from './backups.module.css';
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
    <div className={classes.strip}>
      <div className={classes.fact}>
        <span className={classes.factName}>Last backup</span>
        <LastBackup listed={listed} />
      </div>
      <div className={classes.fact}>
        <span className={classes.factName}>Folder</span>
        <Group gap="xs" wrap="nowrap" align="center">
          <IconFolder size={18} aria-hidden style={{ flexShrink: 0 }} />
          <Text size="sm" className={classes.factValue} flex={1}>
            {listed.place}
          </Text>
          <Button variant="default" size="compact-sm" disabled={busy} onClick={onChoose}>
            Choose another…
          </Button>
        </Group>
      </div>
      <div className={classes.fact}>
        <span className={classes.factName}>By itself</span>
        <Interval />
      </div>
    </div>
  );
}

function LastBackup({ listed }: { readonly listed: ListedBackups }) {
  if ('problem' in listed) return <Text size="sm">Not known: the folder cannot be read</Text>;
  const newest = listed.backups.find(({ content }) => 'facts' in content);
  return (
    <Text size="sm" className={classes.factValue} title={newest ? longDate(newest.at) : undefined}>
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
