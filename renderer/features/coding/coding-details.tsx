import { ActionIcon, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconArrowBarToLeft, IconArrowBarToRight, IconReplace, IconTrash } from '@tabler/icons-react';
import type { Code, Scheme } from '../../../codebook/scheme.ts';
import type { Coding } from '../../domain/coding/coding.ts';
import { MemoField } from '../../editor/memo-field.tsx';
import { CodeMark } from '../../ui/code-mark.tsx';
import { letterOf } from '../../ui/letter-of.ts';
import classes from './coding-details.module.css';

interface CodingDetailsProps {
  readonly coding: Coding;
  readonly code: Code;
  readonly scheme: Scheme;
  /** Its place among the codings under the caret, e.g. 2 of 3. */
  readonly place: { readonly index: number; readonly of: number };
  readonly readOnly: boolean;
  readonly mergeable: boolean;
  readonly edge: 'start' | 'end' | null;
  readonly onStatus: (status: string | null) => void;
  readonly onMemo: (memo: string) => Promise<unknown>;
  readonly onEdge: (edge: 'start' | 'end') => void;
  readonly onRecode: () => void;
  readonly onMerge: () => void;
  readonly onRemove: () => void;
  readonly onNext: () => void;
  readonly onLeaveMemo: () => void;
}

/** The coding that the keys act on: its status, memo and edges. */
export function CodingDetails(props: CodingDetailsProps) {
  const { coding, code, scheme, place, readOnly } = props;
  return (
    <Stack gap="xs" className={classes.card} style={{ '--code-colour': code.colour }}>
      <Group gap="xs" wrap="nowrap">
        <CodeMark colour={code.colour} underline={code.underline} letter={letterOf(code)} />
        <Text size="sm" fw={600} className={classes.name}>
          {code.name}
          {code.archived ? (
            <Text span size="xs" c="dimmed" fw={400}>
              {' '}
              archived
            </Text>
          ) : null}
        </Text>
        {place.of > 1 ? (
          <Button
            size="compact-xs"
            variant="default"
            className={classes.place}
            aria-label={`${place.index + 1} of ${place.of} coded segments here. Next`}
            onClick={props.onNext}
          >
            {place.index + 1} of {place.of}
          </Button>
        ) : null}
        <Tooltip label="Give it another code (R)">
          <ActionIcon
            variant="subtle"
            size="sm"
            disabled={readOnly}
            aria-label="Give this coded segment another code"
            onClick={props.onRecode}
          >
            <IconReplace size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <EdgeButtons edge={props.edge} readOnly={readOnly} onEdge={props.onEdge} />
        <Tooltip label="Remove this coded segment (Del)">
          <ActionIcon
            variant="subtle"
            color="red"
            size="sm"
            disabled={readOnly}
            aria-label="Remove this coded segment"
            onClick={props.onRemove}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      <fieldset className={classes.statuses} disabled={readOnly} aria-label="Status">
        {scheme.statuses.map(({ id, name, definition }) => (
          <Tooltip key={id} label={definition} multiline w={240}>
            <Button
              size="compact-xs"
              variant={coding.status === id ? 'filled' : 'default'}
              aria-pressed={coding.status === id}
              onClick={() => props.onStatus(coding.status === id ? null : id)}
            >
              {name}
            </Button>
          </Tooltip>
        ))}
      </fieldset>
      {props.mergeable ? (
        <Button size="compact-xs" variant="light" disabled={readOnly} onClick={props.onMerge}>
          Merge with the {code.name} it touches
        </Button>
      ) : null}
      <MemoField
        key={coding.id}
        id="coding-memo"
        label="Memo"
        value={coding.memo ?? ''}
        disabled={readOnly}
        onSave={props.onMemo}
        onLeave={props.onLeaveMemo}
      />
    </Stack>
  );
}

function EdgeButtons({ edge, readOnly, onEdge }: Pick<CodingDetailsProps, 'edge' | 'readOnly' | 'onEdge'>) {
  const edges = [
    { id: 'start', key: '[', icon: IconArrowBarToLeft },
    { id: 'end', key: ']', icon: IconArrowBarToRight },
  ] as const;
  return edges.map(({ id, key, icon: Icon }) => (
    <Tooltip key={id} label={`Move its ${id} with the arrow keys (${key})`}>
      <ActionIcon
        variant={edge === id ? 'filled' : 'subtle'}
        size="sm"
        disabled={readOnly}
        aria-pressed={edge === id}
        aria-label={`Move the ${id} of this coded segment`}
        onClick={() => onEdge(id)}
      >
        <Icon size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  ));
}
