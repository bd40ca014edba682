import { ActionIcon, Button, Group, Stack, Text, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowBarToLeft, IconArrowBarToRight, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import { codesInUse } from '../../../domain/coding/codes-in-use.ts';
import { CodeMark } from '../../../ui/code-mark.tsx';
import { letterOf } from '../../../ui/letter-of.ts';
import { CodedSegment } from './coded-segment.tsx';
import classes from './edit-card.module.css';
import type { EditActions } from './edit-commands.ts';
import type { EditDraft } from './edit-draft.ts';
import { KeyHint } from './key-hint.tsx';

interface EditCardProps {
  readonly draft: EditDraft;
  readonly scheme: Scheme;
  readonly text: string | null;
  readonly actions: EditActions;
  readonly onSegment: (at: number) => void;
  readonly onStatus: (status: string | null) => void;
}

/** What the lead is making of an item: its code, span and status, by keys or by hand. Nothing is saved before it is kept. */
export function EditCard({ draft, scheme, text, actions, onSegment, onStatus }: EditCardProps) {
  const segment = draft.segments[draft.at];
  if (!segment) return null;
  return (
    <Stack gap="sm" className={classes.card} role="group" aria-label="Editing">
      <ol className={classes.segments} aria-label="Segments">
        {draft.segments.map((one, index) => (
          // Segments have no name of their own, and keep their places.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <UnstyledButton
              className={classes.segment}
              aria-current={index === draft.at || undefined}
              onClick={() => onSegment(index)}
            >
              <CodedSegment coding={one} scheme={scheme} text={text} shared={null} />
            </UnstyledButton>
          </li>
        ))}
      </ol>
      <Row label="Code">
        {codesInUse(scheme).map((code) => (
          <Tooltip key={code.id} label={code.name}>
            <UnstyledButton
              className={classes.code}
              aria-pressed={code.id === segment.codeId}
              onClick={() => actions.code(code.id)}
            >
              <CodeMark colour={code.colour} underline={code.underline} letter={letterOf(code)} />
              <VisuallyHidden>{code.name}</VisuallyHidden>
            </UnstyledButton>
          </Tooltip>
        ))}
      </Row>
      <Row label="Status" hint={<KeyHint command="reconcile.status" />}>
        {scheme.statuses.map(({ id, name }) => (
          <Button
            key={id}
            size="compact-xs"
            variant={segment.status === id ? 'filled' : 'default'}
            aria-pressed={segment.status === id}
            onClick={() => onStatus(segment.status === id ? null : id)}
          >
            {name}
          </Button>
        ))}
      </Row>
      <Row label="Edges">
        <EdgeButton edge="start" {...{ draft, actions }} />
        <EdgeButton edge="end" {...{ draft, actions }} />
        <Text size="xs" c="dimmed">
          {draft.edge ? 'Arrows move it; Ctrl by word, Alt by sentence.' : 'or select words in the text'}
        </Text>
        {draft.segments.length > 1 ? (
          <Tooltip label="Leave this segment out (Del)">
            <ActionIcon
              variant="subtle"
              color="red"
              size="sm"
              ml="auto"
              aria-label="Leave this segment out"
              onClick={actions.removeSegment}
            >
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : null}
      </Row>
      <Group gap="xs" justify="flex-end">
        <Button
          size="xs"
          variant="default"
          rightSection={<KeyHint command="reconcile.leave" />}
          onClick={actions.leave}
        >
          Cancel
        </Button>
        <Button size="xs" rightSection={<KeyHint command="reconcile.keep" />} onClick={actions.keep}>
          Keep this
        </Button>
      </Group>
    </Stack>
  );
}

interface RowProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

function Row({ label, hint, children }: RowProps) {
  return (
    <fieldset className={classes.row} aria-label={label}>
      <span className={classes.label}>
        {label} {hint}
      </span>
      <span className={classes.choices}>{children}</span>
    </fieldset>
  );
}

const edges = {
  start: { key: '[', icon: IconArrowBarToLeft },
  end: { key: ']', icon: IconArrowBarToRight },
} as const;

interface EdgeButtonProps {
  readonly edge: 'start' | 'end';
  readonly draft: EditDraft;
  readonly actions: EditActions;
}

function EdgeButton({ edge, draft, actions }: EdgeButtonProps) {
  const { key, icon: Icon } = edges[edge];
  const isPicked = draft.edge === edge;
  return (
    <Tooltip label={`Move its ${edge} with the arrow keys (${key})`}>
      <ActionIcon
        variant={isPicked ? 'filled' : 'default'}
        size="sm"
        aria-pressed={isPicked}
        aria-label={`Move the ${edge}`}
        onClick={() => actions.pickEdge(edge)}
      >
        <Icon size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
