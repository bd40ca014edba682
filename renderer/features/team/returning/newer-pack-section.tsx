import { Button, Text } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { FormSection } from '../../../ui/form-section.tsx';
import { Notice } from '../../../ui/notice.tsx';

interface NewerPackSectionProps {
  readonly running: boolean;
  readonly problem: string | null;
  /** The file that was taken in last, in this visit. */
  readonly taken: string | null;
  readonly onChoose: () => void;
}

/** The way in for a newer coding pack: more cases, a newer codebook, a correction. */
export function NewerPackSection({ running, problem, taken, onChoose }: NewerPackSectionProps) {
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
        <Notice tone="success" title={`‘${taken}’ is taken in`}>
          Your cases, your codebook and the way back to the lead are up to date.
        </Notice>
      )}
    </FormSection>
  );
}
