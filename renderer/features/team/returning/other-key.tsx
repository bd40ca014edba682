import { Checkbox, Code, Collapse, Stack, Text, Textarea, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { isRecipient } from '../../../domain/exchange/pack/recipient.ts';

/** For which key a return pack is to be sealed, and what goes with it, where the lead has asked for something else than usual. */
export interface OtherKey {
  readonly open: boolean;
  /** As typed; empty: the key that came with the coding pack. */
  readonly typed: string;
  readonly whole: boolean;
}

export const usualKey: OtherKey = { open: false, typed: '', whole: false };

/** The key to seal for; `null` while what is typed is no key. */
export function recipientOf({ open, typed }: OtherKey, usual: string): string | null {
  const key = typed.replace(/\s/g, '');
  if (!open || key === '') return usual;
  return isRecipient(key) ? key : null;
}

interface OtherKeyFieldsProps {
  readonly value: OtherKey;
  readonly onChange: (value: OtherKey) => void;
  readonly usual: string;
  readonly disabled: boolean;
}

/** For the day on which the lead has lost their project: another key for this one return, and the texts with it. */
export function OtherKeyFields({ value, onChange, usual, disabled }: OtherKeyFieldsProps) {
  const id = useId();
  const recipient = recipientOf(value, usual);
  const Icon = value.open ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <UnstyledButton
        fz="sm"
        fw={600}
        aria-expanded={value.open}
        aria-controls={id}
        onClick={() => onChange({ ...value, open: !value.open })}
      >
        <Icon size={14} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 4 }} />
        The lead has lost their project, or asks for another key
      </UnstyledButton>
      <Collapse expanded={value.open} id={id}>
        <Stack gap="md" mt="sm" maw="36rem">
          <Textarea
            label="New key of the lead"
            description="It begins with age1. Take it from the lead in person or by telephone, or compare it with them letter by letter: whoever has the other half of this key can read the pack."
            rows={2}
            value={value.typed}
            onChange={(event) => onChange({ ...value, typed: event.currentTarget.value })}
            error={
              recipient === null
                ? 'This is not a whole key. Copy all of it: age1 and 58 more letters and digits.'
                : null
            }
            autoComplete="off"
            spellCheck={false}
            disabled={disabled}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          />
          {recipient === null ? null : (
            <Text size="sm" component="div">
              {recipient === usual
                ? 'The pack will be sealed for the key you had from the start:'
                : 'The pack will be sealed for this key, this one time:'}
              <Code block mt={4} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
                {recipient}
              </Code>
            </Text>
          )}
          <Checkbox
            label="With the texts, so that the lead can begin the project anew"
            description="Also the narratives that were given to you, the codebooks and the assignment. Only if the lead asks for it."
            checked={value.whole}
            onChange={(event) => onChange({ ...value, whole: event.currentTarget.checked })}
            disabled={disabled}
          />
        </Stack>
      </Collapse>
    </div>
  );
}
