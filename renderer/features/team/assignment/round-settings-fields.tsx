import { Stack, Switch, TextInput } from '@mantine/core';
import type { RoundSettings } from '../../../domain/coding/round.ts';

/** The settings of a round as they stand in a form: the tolerance is as typed. */
export interface SettingsDraft extends Omit<RoundSettings, 'tolerance'> {
  readonly tolerance: string;
}

/** The draft of settings. */
export function settingsDraft(settings: RoundSettings): SettingsDraft {
  return { ...settings, tolerance: String(settings.tolerance) };
}

/** The settings that a draft stands for; `null` where the tolerance is no whole number up to 999. */
export function settingsOf(draft: SettingsDraft): RoundSettings | null {
  return /^\s*\d{1,3}\s*$/.test(draft.tolerance) ? { ...draft, tolerance: Number(draft.tolerance) } : null;
}

interface RoundSettingsFieldsProps {
  readonly draft: SettingsDraft;
  readonly onChange: (draft: SettingsDraft) => void;
}

/** How disagreements of a round are found and settled. */
export function RoundSettingsFields({ draft, onChange }: RoundSettingsFieldsProps) {
  return (
    <Stack gap="md">
      <TextInput
        label="Edges count as the same up to"
        description="How many characters apart two coders’ edges may lie. 0: only the very same edges."
        value={draft.tolerance}
        onChange={(event) => onChange({ ...draft, tolerance: event.currentTarget.value })}
        error={settingsOf(draft) ? null : 'Give a whole number from 0 to 999.'}
        inputMode="numeric"
        styles={{ input: { width: '6rem' } }}
      />
      <Switch
        label="What all coders coded alike can be accepted together"
        description="With one press, which can be undone. Otherwise the lead looks at each."
        checked={draft.passesIdentical}
        onChange={(event) => onChange({ ...draft, passesIdentical: event.currentTarget.checked })}
      />
      <Switch
        label="Hide names while disagreements are settled"
        description="The desk then says A and B."
        checked={draft.hidesNames}
        onChange={(event) => onChange({ ...draft, hidesNames: event.currentTarget.checked })}
      />
    </Stack>
  );
}
