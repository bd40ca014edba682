import { ActionIcon, Group, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { Scheme } from '../../../codebook/scheme.ts';
import { CodeMark } from '../../ui/code-mark.tsx';
import { letterOf } from '../../ui/letter-of.ts';
import classes from './segment-list.module.css';
import type { ShownSuggestion } from './use-suggestions.ts';

interface SuggestionListProps {
  readonly suggestions: readonly ShownSuggestion[];
  readonly scheme: Scheme;
  readonly activeIndex: number;
  /** Why there are none, if the project's settings keep them away. */
  readonly withheld: string | null;
  readonly onGoTo: (index: number) => void;
  readonly onAccept: (suggestion: ShownSuggestion) => void;
  readonly onDismiss: (suggestion: ShownSuggestion) => void;
}

/** What the keywords of the scheme point at. Nothing here is coded until a person accepts it. */
export function SuggestionList({ suggestions, scheme, activeIndex, withheld, ...on }: SuggestionListProps) {
  if (withheld ?? suggestions.length === 0) {
    return (
      <Text size="sm" c="dimmed" p="xs">
        {withheld ?? 'No suggestions are left for this narrative.'}
      </Text>
    );
  }
  return (
    <ol className={classes.list} aria-label="Suggestions">
      {suggestions.map((suggestion, index) => {
        const code = scheme.codes.find(({ id }) => id === suggestion.codeId);
        const status = scheme.statuses.find(({ id }) => id === suggestion.status);
        if (!code) return null;
        return (
          <li key={suggestion.key}>
            <Group gap={0} wrap="nowrap" className={classes.segment} aria-current={index === activeIndex || undefined}>
              <UnstyledButton className={classes.words} onClick={() => on.onGoTo(index)}>
                <span className={classes.head}>
                  <CodeMark colour={code.colour} underline={code.underline} letter={letterOf(code)} />
                  <Text span size="xs" fw={600}>
                    {code.name}?
                  </Text>
                  {status ? <span className={classes.status}>{status.name}</span> : null}
                </span>
                <Text span size="xs">
                  because of ‘{suggestion.words.join('’, ‘')}’
                </Text>
              </UnstyledButton>
              <Tooltip label="Accept (Enter)">
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={`Accept ${code.name}`}
                  onClick={() => on.onAccept(suggestion)}
                >
                  <IconCheck size={15} aria-hidden />
                </ActionIcon>
              </Tooltip>
              <Tooltip label="Dismiss (X)">
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={`Dismiss ${code.name}`}
                  onClick={() => on.onDismiss(suggestion)}
                >
                  <IconX size={15} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </Group>
          </li>
        );
      })}
    </ol>
  );
}
