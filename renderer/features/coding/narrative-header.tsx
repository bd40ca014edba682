import { ActionIcon, Badge, Button, Group, Kbd, Text, Title, Tooltip } from '@mantine/core';
import { IconCheck, IconId, IconIdOff, IconLockOpen } from '@tabler/icons-react';
import type { SheetState } from '../../domain/coding/sheet.ts';
import type { NarrativeHead } from '../../domain/text/narrative.ts';
import { keyName } from '../../ui/key-name.ts';
import { counted } from '../../words/counted.ts';
import { sheetStateWords } from '../../words/sheet-states.ts';
import classes from './narrative-header.module.css';

interface NarrativeHeaderProps {
  readonly narrative: NarrativeHead;
  readonly attributes: Readonly<Record<string, string>>;
  readonly attributesShown: boolean;
  readonly state: SheetState;
  readonly onAttributesShown: (shown: boolean) => void;
  readonly onFinish: () => void;
  readonly onReopen: () => void;
}

/** Above the text: whose record it is, how far its coding is, and the case's attributes, which can be hidden against bias. */
export function NarrativeHeader({ narrative, attributes, attributesShown, state, ...on }: NarrativeHeaderProps) {
  const finished = state === 'finished';
  return (
    <header className={classes.header}>
      <Group gap="sm" wrap="nowrap" className={classes.line}>
        <Title order={1} size="h3" className={classes.title}>
          {narrative.caseId}
        </Title>
        <Badge
          variant={finished ? 'filled' : 'default'}
          tt="none"
          leftSection={finished ? <IconCheck size={12} aria-hidden /> : null}
        >
          {sheetStateWords[state]}
        </Badge>
        <Text size="xs" c="dimmed">
          {counted(narrative.words, 'word')}
        </Text>
        <Tooltip
          label={
            attributesShown ? 'Hide the case’s attributes: a closure reason can bias' : 'Show the case’s attributes'
          }
        >
          <ActionIcon
            variant="subtle"
            ml="auto"
            aria-pressed={attributesShown}
            aria-label="Case attributes"
            onClick={() => on.onAttributesShown(!attributesShown)}
          >
            {attributesShown ? <IconIdOff size={18} aria-hidden /> : <IconId size={18} aria-hidden />}
          </ActionIcon>
        </Tooltip>
        {finished ? (
          <Button variant="default" leftSection={<IconLockOpen size={16} aria-hidden />} onClick={on.onReopen}>
            Reopen
          </Button>
        ) : (
          <Button rightSection={<Kbd size="xs">{keyName('mod+Enter')}</Kbd>} onClick={on.onFinish}>
            Finish and next
          </Button>
        )}
      </Group>
      {narrative.title && narrative.title !== narrative.caseId ? (
        <Text size="sm" c="dimmed" truncate title={narrative.title}>
          {narrative.title}
        </Text>
      ) : null}
      {attributesShown && Object.keys(attributes).length > 0 ? (
        <dl className={classes.attributes}>
          {Object.entries(attributes).map(([name, value]) => (
            <div key={name}>
              <dt>{name.replaceAll('_', ' ')}</dt>
              <dd>{value || '—'}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </header>
  );
}
