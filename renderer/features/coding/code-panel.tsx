import { ActionIcon, Button, Group, HoverCard, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCircleHalf2, IconEye, IconFocus2, IconInfoCircle } from '@tabler/icons-react';
import type { Code, Scheme } from '../../../codebook/scheme.ts';
import { codesInUse } from '../../domain/coding/codes-in-use.ts';
import { CodeCard } from '../../ui/code-card.tsx';
import { CodeMark } from '../../ui/code-mark.tsx';
import { letterOf } from '../../ui/letter-of.ts';
import classes from './code-panel.module.css';

/** Which code's codings stand out, and what becomes of the rest; `null` shows all alike. */
export type Emphasis = { readonly codeId: string; readonly rest: 'dimmed' | 'hidden' } | null;

interface CodePanelProps {
  readonly scheme: Scheme;
  /** Code id → codings of it on this sheet. */
  readonly counts: ReadonlyMap<string, number>;
  /** The codes of the codings under the caret. */
  readonly atCaret: ReadonlySet<string>;
  /** The sheet is finished: pressing a code offers to reopen it. */
  readonly finished: boolean;
  readonly emphasis: Emphasis;
  readonly onToggle: (codeId: string) => void;
  readonly onEmphasis: (emphasis: Emphasis) => void;
}

/** The codes of the active scheme: press one to code what is selected, rest on it for its rules, or let it stand out. An archived one is there only while this sheet has codings of it, and codes nothing. */
export function CodePanel(props: CodePanelProps) {
  const { scheme, emphasis, onEmphasis } = props;
  const archived = scheme.codes.filter((code) => code.archived && props.counts.has(code.id));
  const alone = scheme.codes.find(({ id }) => id === emphasis?.codeId);
  return (
    <>
      <ul className={classes.codes} aria-label="Codes">
        {[...codesInUse(scheme), ...archived].map((code) => (
          <li
            key={code.id}
            className={classes.row}
            data-at-caret={props.atCaret.has(code.id)}
            data-child={code.parent !== undefined}
          >
            {code.archived ? (
              <span className={classes.code}>
                <CodeFace code={code} count={props.counts.get(code.id) ?? 0} />
              </span>
            ) : (
              <CodeButton code={code} {...props} />
            )}
            <RulesButton code={code} />
            <EmphasisButton code={code} emphasis={emphasis} onEmphasis={onEmphasis} />
          </li>
        ))}
      </ul>
      {alone && emphasis ? (
        <Group className={classes.notice} gap="xs" wrap="nowrap" role="status">
          <Text size="xs" lineClamp={1}>
            {alone.name}: others {emphasis.rest}
          </Text>
          <Button size="compact-xs" variant="light" onClick={() => onEmphasis(null)}>
            Show all
          </Button>
        </Group>
      ) : null}
    </>
  );
}

function CodeButton({ code, counts, finished, onToggle }: CodePanelProps & { readonly code: Code }) {
  return (
    <UnstyledButton className={classes.code} data-finished={finished} onClick={() => onToggle(code.id)}>
      <CodeFace code={code} count={counts.get(code.id) ?? 0} />
    </UnstyledButton>
  );
}

function CodeFace({ code, count }: { readonly code: Code; readonly count: number }) {
  return (
    <>
      <CodeMark colour={code.colour} underline={code.underline} letter={letterOf(code)} />
      <Text span size="sm" className={classes.name}>
        {code.name}
        {code.archived ? (
          <Text span size="xs" c="dimmed">
            {' '}
            archived
          </Text>
        ) : null}
      </Text>
      <Text span size="xs" c="dimmed" className={classes.count}>
        {count > 0 ? count : ''}
      </Text>
    </>
  );
}

/** The rules stand behind a button of their own: a card that opened over the text whenever a code is pressed would be in the way. */
function RulesButton({ code }: { readonly code: Code }) {
  return (
    <HoverCard position="left-start" width={360} openDelay={200} closeDelay={80} withArrow>
      <HoverCard.Target>
        <ActionIcon variant="transparent" size="sm" className={classes.aside} aria-label={`${code.name}: rules`}>
          <IconInfoCircle size={15} aria-hidden />
        </ActionIcon>
      </HoverCard.Target>
      <HoverCard.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        <CodeCard code={code} />
      </HoverCard.Dropdown>
    </HoverCard>
  );
}

const steps = {
  all: { icon: IconEye, label: 'Dim the other codes' },
  dimmed: { icon: IconCircleHalf2, label: 'Show this code only' },
  hidden: { icon: IconFocus2, label: 'Show all codes' },
} as const;

function EmphasisButton({
  code,
  emphasis,
  onEmphasis,
}: Pick<CodePanelProps, 'emphasis' | 'onEmphasis'> & { readonly code: Code }) {
  const now = emphasis?.codeId === code.id ? emphasis.rest : 'all';
  const { icon: Icon, label } = steps[now];
  const next: Emphasis = now === 'hidden' ? null : { codeId: code.id, rest: now === 'all' ? 'dimmed' : 'hidden' };
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={now === 'all' ? 'transparent' : 'light'}
        size="sm"
        className={classes.aside}
        data-on={now !== 'all'}
        aria-label={`${code.name}: ${label.toLowerCase()}`}
        onClick={() => onEmphasis(next)}
      >
        <Icon size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
