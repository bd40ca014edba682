import { Button, DataList, Group, Text } from '@mantine/core';
import { IconKey, IconLockOff, IconTicket } from '@tabler/icons-react';
import type { VaultReading } from '../../storage/use-vault.ts';
import { FormSection } from '../../ui/form-section.tsx';
import { NoPassphraseCaution } from '../../ui/no-passphrase-caution.tsx';
import { Notice } from '../../ui/notice.tsx';
import { longDate } from '../../words/moment-words.ts';
import { opensWithWords } from '../../words/protection-words.ts';
import { storageProblemSentence } from '../../words/storage-problems.ts';
import type { ProtectionTask } from './protection-task.ts';

interface ProtectionSettingsProps {
  readonly reading: VaultReading;
  /** What was just changed, as a sentence. */
  readonly done: string | null;
  readonly onTask: (task: ProtectionTask) => void;
}

/** How the project is protected now, and the ways to change that. */
export function ProtectionSettings({ reading, done, onTask }: ProtectionSettingsProps) {
  const { vault, problem } = reading;
  const hasPassphrase = vault !== null && vault.passphrase !== null;
  return (
    <FormSection title="Protection" note="Of this project, on this computer. Whoever can open it can change it.">
      {done ? (
        <div ref={showAtTop} style={{ scrollMarginTop: '2.5rem' }}>
          <Notice tone="success">{done}</Notice>
        </div>
      ) : null}
      {problem ? <Notice tone="problem">{storageProblemSentence(problem)}</Notice> : null}
      {vault ? (
        <>
          <DataList labelWidth="8rem" gap="xs">
            <DataList.Item>
              <DataList.ItemLabel>Opens</DataList.ItemLabel>
              <DataList.ItemValue>{opensWithWords(vault)}</DataList.ItemValue>
            </DataList.Item>
            <DataList.Item>
              <DataList.ItemLabel>Recovery code</DataList.ItemLabel>
              <DataList.ItemValue>Made on {longDate(vault.recovery.setAt)}.</DataList.ItemValue>
            </DataList.Item>
          </DataList>
          {vault.machine ? <NoPassphraseCaution keyPlace={vault.machine.keptBy} /> : null}
          <Group gap="xs">
            <Button
              variant={hasPassphrase ? 'default' : 'filled'}
              leftSection={<IconKey size={16} aria-hidden />}
              autoFocus={done !== null}
              onClick={() => onTask('set_passphrase')}
            >
              {hasPassphrase ? 'Change the passphrase…' : 'Set a passphrase…'}
            </Button>
            <Button
              variant="default"
              leftSection={<IconTicket size={16} aria-hidden />}
              onClick={() => onTask('renew_code')}
            >
              New recovery code…
            </Button>
            {hasPassphrase ? (
              <Button
                variant="default"
                leftSection={<IconLockOff size={16} aria-hidden />}
                onClick={() => onTask('remove_passphrase')}
              >
                Remove the passphrase…
              </Button>
            ) : null}
          </Group>
        </>
      ) : null}
      {vault === null && problem === null ? <Text size="sm">Looking…</Text> : null}
    </FormSection>
  );
}

/** Brings what was just done into sight: the section may stand below the window's edge. */
function showAtTop(notice: HTMLDivElement | null): void {
  notice?.scrollIntoView({ block: 'start' });
}
