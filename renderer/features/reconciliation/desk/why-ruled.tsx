import { Button, Kbd, Menu, Text } from '@mantine/core';
import { IconBook2, IconNote } from '@tabler/icons-react';
import type { Decision } from '../../../domain/coding/decision.ts';
import { type DecisionReason, decisionReasons } from '../../../domain/coding/decision.ts';
import { MemoField } from '../../../editor/memo-field.tsx';
import { reasonKey, reasonMeaning, reasonName } from '../../../words/reconciliation-desk-words.ts';
import { KeyHint } from './key-hint.tsx';
import classes from './why-ruled.module.css';

interface WhyRuledProps {
  readonly decision: Decision;
  /** A stale ruling is first confirmed or replaced. */
  readonly disabled: boolean;
  readonly isChoosing: boolean;
  readonly onChoosing: (isChoosing: boolean) => void;
  readonly hasNoteField: boolean;
  readonly onNoteField: () => void;
  readonly onReason: (reason: DecisionReason | null) => void;
  readonly onNote: (note: string) => Promise<unknown>;
  readonly onPropose: () => void;
  /** Gives the keys back to the desk. */
  readonly onLeave: () => void;
}

/** Why it was ruled so: a reason, a note, and what should change in the codebook. All of it can be left out. */
export function WhyRuled(props: WhyRuledProps) {
  const { decision, disabled } = props;
  return (
    <section className={classes.why} aria-label="Why">
      <div className={classes.buttons}>
        <ReasonMenu {...props} />
        {props.hasNoteField ? null : (
          <Button
            size="compact-xs"
            variant="default"
            disabled={disabled}
            leftSection={<IconNote size={13} aria-hidden />}
            rightSection={<KeyHint command="reconcile.note" />}
            onClick={props.onNoteField}
          >
            Note
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconBook2 size={13} aria-hidden />}
          rightSection={<KeyHint command="reconcile.proposal" />}
          onClick={props.onPropose}
        >
          Fix the codebook
        </Button>
      </div>
      {props.hasNoteField ? (
        <MemoField
          key={decision.id}
          id="reconcile-note"
          label="Note on this ruling"
          value={decision.note ?? ''}
          disabled={disabled}
          onSave={props.onNote}
          onLeave={props.onLeave}
        />
      ) : null}
    </section>
  );
}

function ReasonMenu({ decision, disabled, isChoosing, onChoosing, onReason, onLeave }: WhyRuledProps) {
  const choose = (reason: DecisionReason | null): void => {
    onChoosing(false);
    onReason(reason);
    onLeave();
  };
  return (
    <Menu
      opened={isChoosing}
      onChange={(isOpen) => {
        onChoosing(isOpen);
        if (!isOpen) onLeave();
      }}
      // Not by keys: without a transition the menu would take the very key that opens it for one pressed outside it.
      clickOutsideEvents={['mousedown', 'touchstart']}
      position="top-start"
      width={352}
      withinPortal
      returnFocus={false}
    >
      <Menu.Target>
        <Button
          size="compact-xs"
          variant={decision.reason ? 'light' : 'default'}
          disabled={disabled}
          rightSection={<KeyHint command="reconcile.reason" />}
        >
          {decision.reason ? reasonName(decision.reason) : 'Reason'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown
        aria-label="Reason"
        onKeyDown={(event) => {
          const chosen = decisionReasons.find((reason) => reasonKey(reason) === event.key.toUpperCase());
          if (chosen && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            choose(chosen);
          }
        }}
      >
        {decisionReasons.map((reason) => (
          <Menu.Item
            key={reason}
            rightSection={<Kbd size="xs">{reasonKey(reason)}</Kbd>}
            onClick={() => choose(reason)}
          >
            {reasonName(reason)}
            <Text span size="xs" c="dimmed" ml={6}>
              {reasonMeaning(reason)}
            </Text>
          </Menu.Item>
        ))}
        {decision.reason ? <Menu.Item onClick={() => choose(null)}>No reason</Menu.Item> : null}
      </Menu.Dropdown>
    </Menu>
  );
}
