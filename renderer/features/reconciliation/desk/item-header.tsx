import { ActionIcon, Text, Title, Tooltip } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import classes from './item-desk.module.css';

interface ItemHeaderProps {
  readonly caseId: string;
  readonly title: string;
  readonly words: number;
  readonly onOpen: () => void;
}

/** Above the text: whose record it is, and the way to it. */
export function ItemHeader({ caseId, title, words, onOpen }: ItemHeaderProps) {
  return (
    <header className={classes.header}>
      <Title order={2} size="h4" className={classes.caseId}>
        {caseId}
      </Title>
      <Text size="xs" c="dimmed" truncate>
        {title && title !== caseId ? `${title} · ` : ''}
        {words.toLocaleString('en-GB')} words
      </Text>
      <Tooltip label="Open the narrative">
        <ActionIcon variant="subtle" ml="auto" aria-label={`Open the narrative of ${caseId}`} onClick={onOpen}>
          <IconExternalLink size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}
