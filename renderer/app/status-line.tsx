import { Button, Group, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCheck, IconDots, IconLock, IconPlugConnectedX, IconUser } from '@tabler/icons-react';
import { type ReactNode, useContext, useSyncExternalStore } from 'react';
import { hasPendingEdits, onPendingEdits } from '../editor/pending-edits.ts';
import { KeyMapContext, keysOf } from '../ui/commands.ts';
import { keyName } from '../ui/key-name.ts';
import { counted } from '../words/counted.ts';
import { lockCommand } from './app-commands.ts';
import classes from './status-line.module.css';

/** What the screen in front adds to the line. */
export interface StatusNote {
  /** E.g. `Narrative 3 of 26`. */
  readonly position?: string;
  /** Something that happened, with what can be done about it. */
  readonly message?: string;
  readonly offer?: { readonly label: string; readonly run: () => void };
}

interface StatusLineProps {
  readonly label: string;
  /** The project's full name, if it has one. */
  readonly name: string | null;
  readonly savedAt: number | null;
  readonly coder: string;
  /** `null` in a coder's project: it is theirs alone. */
  readonly onChooseCoder: (() => void) | null;
  readonly note: StatusNote;
  readonly onLock: () => void;
  readonly lockAfterMinutes: number;
}

/** The quiet line under every screen: which project it is, what is saved, who is coding, where one is, and that nothing leaves the computer. */
export function StatusLine(props: StatusLineProps) {
  const { savedAt, coder, onChooseCoder, note } = props;
  const isSaving = useSyncExternalStore(onPendingEdits, hasPendingEdits);
  const saved = savedAt === null ? 'Everything is saved' : `Saved ${new Date(savedAt).toLocaleTimeString('en-GB')}`;
  return (
    <Group component="footer" className={classes.line} gap="lg" wrap="nowrap">
      <Tooltip label={props.name ?? ''} disabled={props.name === null} multiline maw={400}>
        <span className={classes.label}>{props.label}</span>
      </Tooltip>
      {isSaving ? (
        <Item icon={<IconDots size={14} aria-hidden />}>Saving…</Item>
      ) : (
        <Item icon={<IconCheck size={14} aria-hidden />}>{saved}</Item>
      )}
      {onChooseCoder ? (
        <Tooltip label={`Choose who is coding. Now: ${coder}`}>
          <UnstyledButton
            onClick={onChooseCoder}
            className={classes.coder}
            aria-label={`Coding as ${coder}. Choose who is coding`}
          >
            <WhoIsCoding coder={coder} />
          </UnstyledButton>
        </Tooltip>
      ) : (
        <span className={classes.coder} title={coder}>
          <WhoIsCoding coder={coder} />
        </span>
      )}
      {note.position ? <Item>{note.position}</Item> : null}
      <Group gap="xs" wrap="nowrap" className={classes.message} role="status">
        {note.message ? (
          <Text size="xs" truncate title={note.message}>
            {note.message}
          </Text>
        ) : null}
        {note.offer ? (
          <Button size="compact-xs" variant="light" onClick={note.offer.run}>
            {note.offer.label}
          </Button>
        ) : null}
      </Group>
      <LockButton onLock={props.onLock} minutes={props.lockAfterMinutes} />
      <Item icon={<IconPlugConnectedX size={14} aria-hidden />}>Offline: no network access</Item>
    </Group>
  );
}

function WhoIsCoding({ coder }: { readonly coder: string }) {
  return (
    <>
      <IconUser size={14} aria-hidden />
      <Text span size="xs" fw={600}>
        Coding as {coder}
      </Text>
    </>
  );
}

function LockButton({ onLock, minutes }: { readonly onLock: () => void; readonly minutes: number }) {
  const [key] = keysOf(lockCommand, useContext(KeyMapContext));
  const byKey = key === undefined ? '' : ` (${keyName(key)})`;
  return (
    <Tooltip
      label={`Lock this project${byKey}. It locks by itself after ${counted(minutes, 'minute')} without a key or the mouse`}
    >
      <UnstyledButton onClick={onLock} className={classes.item} aria-label="Lock this project">
        <IconLock size={14} aria-hidden />
        <Text span size="xs" fw={600}>
          Lock
        </Text>
      </UnstyledButton>
    </Tooltip>
  );
}

function Item({ icon, children }: { readonly icon?: ReactNode; readonly children: ReactNode }) {
  return (
    <span className={classes.item}>
      {icon}
      {children}
    </span>
  );
}
