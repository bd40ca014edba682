import { Button, Group, Text } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { FormSection } from '../../../ui/form-section.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { counted } from '../../../words/counted.ts';

/** A newer pack that is in. */
export interface TakenPack {
  readonly fileName: string;
  /** Narratives that the coder is to look at again now. */
  readonly toLookAt: number;
}

interface NewerPackSectionProps {
  readonly running: boolean;
  readonly problem: string | null;
  /** The pack that was taken in last, in this visit. */
  readonly taken: TakenPack | null;
  readonly onChoose: () => void;
  readonly onLookAgain?: (() => void) | undefined;
}

/** The way in for a newer coding pack: more cases, a newer codebook, a correction. */
export function NewerPackSection({ running, problem, taken, onChoose, onLookAgain }: NewerPackSectionProps) {
  return (
    <FormSection title="A newer coding pack" note="With more cases, a newer codebook, or a case that was withdrawn.">
      <Text size="sm">
        When the lead sends you another coding pack, open it here. You see what it changes before anything changes, and
        nothing that you have coded is lost.
      </Text>
      <Button
        variant="default"
        leftSection={<IconPackageImport size={18} aria-hidden />}
        loading={running}
        onClick={onChoose}
      >
        Open a newer pack…
      </Button>
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
      {taken === null ? null : (
        <Notice tone="success" title={`‘${taken.fileName}’ is taken in`}>
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">
              Your cases, your codebook and the way back to the lead are up to date.
              {taken.toLookAt > 0
                ? ` ${counted(taken.toLookAt, 'narrative')} that you coded ${taken.toLookAt === 1 ? 'is' : 'are'} to be looked at again.`
                : ''}
            </Text>
            {taken.toLookAt > 0 && onLookAgain ? (
              <Button size="compact-sm" variant="default" flex="none" onClick={onLookAgain}>
                Show which
              </Button>
            ) : null}
          </Group>
        </Notice>
      )}
    </FormSection>
  );
}
