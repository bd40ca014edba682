import { ActionIcon, CloseButton, Group, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import classes from './find-bar.module.css';

interface FindBarProps {
  readonly query: string;
  /** Each new number gives the field the focus. */
  readonly asked: number;
  readonly count: number;
  /** 0 for the first. */
  readonly index: number;
  readonly onQuery: (query: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Finds words in the narrative on screen: case, accents and kinds of quotation mark do not matter. */
export function FindBar({ query, asked, count, index, onQuery, onStep, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const said = query === '' ? '' : count === 0 ? 'Not in this narrative' : `${index + 1} of ${count}`;
  return (
    <Group className={classes.bar} gap="xs" role="search" wrap="nowrap">
      <TextInput
        ref={field}
        size="xs"
        w={220}
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-label="Find in this narrative"
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') onClose();
        }}
      />
      <Text size="xs" c="dimmed" miw={110} role="status">
        {said}
      </Text>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label="Previous match"
        disabled={count === 0}
        onClick={() => onStep(-1)}
      >
        <IconChevronUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" size="sm" aria-label="Next match" disabled={count === 0} onClick={() => onStep(1)}>
        <IconChevronDown size={16} aria-hidden />
      </ActionIcon>
      <CloseButton size="sm" aria-label="Close find" onClick={onClose} />
    </Group>
  );
}
