import { Button, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { copyText } from './copy-text.ts';

interface CopyButtonProps {
  /** What is copied, e.g. `passphrase for Ben Hale`: said after ‘Copy’ to screen readers. */
  readonly what: string;
  readonly text: string;
  /** Shows the text: it is selected, so that it can be copied by hand where the system refuses. */
  readonly shownIn: RefObject<HTMLElement | null>;
}

/** Copies a text that stands on the screen, and says whether it did. */
export function CopyButton({ what, text, shownIn }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly copied: boolean } | null>(null);
  const copied = outcome?.text === text ? outcome.copied : null;
  const copy = () => {
    if (shownIn.current) setOutcome({ text, copied: copyText(shownIn.current, text) });
  };
  return (
    <Button
      variant="default"
      size="compact-sm"
      style={{ flexShrink: 0 }}
      leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
      onClick={copy}
    >
      <span aria-live="polite">
        {copied === null ? 'Copy' : null}
        {copied === true ? 'Copied' : null}
        {copied === false ? 'Selected: press Ctrl+C' : null}
      </span>
      <VisuallyHidden> {what}</VisuallyHidden>
    </Button>
  );
}
