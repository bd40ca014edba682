import { Group } from '@mantine/core';
import { useRef } from 'react';
import { CopyButton } from '../../../ui/copy-button.tsx';
import classes from './packs.module.css';

interface SecretToCopyProps {
  /** What it is, for screen readers: `passphrase for Ben Hale`. */
  readonly what: string;
  readonly text: string;
}

/** A passphrase or key that stands on the screen to be copied. */
export function SecretToCopy({ what, text }: SecretToCopyProps) {
  const shown = useRef<HTMLElement>(null);
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <code ref={shown} className={classes.secret}>
        {text}
      </code>
      <CopyButton what={what} text={text} shownIn={shown} />
    </Group>
  );
}
