import { Box, Input, SegmentedControl, Slider, Text } from '@mantine/core';
import { useId } from 'react';
import type { Preferences } from '../../storage/preferences.ts';
import { FormSection } from '../../ui/form-section.tsx';
import { readingFont } from '../../ui/theme.ts';
import { MinutesChoice } from './minutes-choice.tsx';

const schemes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'As the system' },
] satisfies { value: Preferences['colourScheme']; label: string }[];

const sizes = [75, 100, 150, 200, 250].map((value) => ({ value, label: `${value} %` }));

interface MachineSettingsProps {
  readonly preferences: Preferences;
  readonly onPreferences: (next: Preferences) => void;
  /** Whether backups are made unasked here. */
  readonly hasBackupFolder: boolean;
}

/** How this machine shows things, when it locks a project, and how often it backs one up. */
export function MachineSettings({ preferences, onPreferences, hasBackupFolder }: MachineSettingsProps) {
  const labelId = useId();
  return (
    <FormSection title="On this machine" note="For everybody who uses this machine, in every project.">
      <MinutesChoice
        label="Lock an open project"
        description="Locking saves, and takes everything off the screen and out of memory. You return to the same place."
        choices={[1, 2, 3, 5, 10, 15, 20, 30, 45, 60]}
        minutes={preferences.lockAfterMinutes}
        wordsOf={(minutes) => `after ${minutes} without a key or the mouse`}
        onChoose={(lockAfterMinutes) => onPreferences({ ...preferences, lockAfterMinutes })}
      />
      {hasBackupFolder ? (
        <MinutesChoice
          label="Back an open project up"
          description="Besides this, there is a backup on closing and before an import or a restore."
          choices={[5, 10, 20, 30, 60, 120]}
          minutes={preferences.backupMinutes}
          wordsOf={(minutes) => `every ${minutes} of work`}
          onChoose={(backupMinutes) => onPreferences({ ...preferences, backupMinutes })}
        />
      ) : null}
      <Input.Wrapper label="Colours" labelElement="div">
        <Box mt={6}>
          <SegmentedControl
            aria-label="Colours"
            data={schemes}
            value={preferences.colourScheme}
            onChange={(colourScheme) => onPreferences({ ...preferences, colourScheme })}
          />
        </Box>
      </Input.Wrapper>
      <Box w="100%">
        <Text size="sm" fw={600} id={labelId} mb={6}>
          Text size of narratives
        </Text>
        <Slider
          thumbProps={{ 'aria-labelledby': labelId }}
          min={75}
          max={250}
          step={5}
          marks={sizes}
          label={(value) => `${value} %`}
          value={preferences.textSize}
          onChange={(textSize) => onPreferences({ ...preferences, textSize })}
          maw="26rem"
          mb="xl"
          mx="xs"
        />
        <Text ff={readingFont} fz={`calc(1.125rem * ${preferences.textSize / 100})`} lh={1.6} aria-hidden>
          He has joined the Saturday club and rings his sister every week.
        </Text>
      </Box>
    </FormSection>
  );
}
