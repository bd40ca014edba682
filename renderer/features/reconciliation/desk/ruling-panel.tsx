import { Badge, Text, Title } from '@mantine/core';
import type { Scheme } from '../../../../codebook/scheme.ts';
import { canConfirm } from '../../../domain/reconciliation/confirm-ruling.ts';
import type { QueueEntry } from '../../../domain/reconciliation/queue.ts';
import { codesOfEntry, subjectsOfEntry } from '../../../domain/reconciliation/queue-choice.ts';
import { useBackToText } from '../../../ui/use-back-to-text.ts';
import { codeLabel } from '../../../words/code-label.ts';
import { queueStateName, rulingPhrase, subjectsPhrase } from '../../../words/reconciliation-desk-words.ts';
import { Ballot } from './ballot.tsx';
import type { CoderFace } from './coder-faces.ts';
import { CodesAtHand } from './codes-at-hand.tsx';
import type { DeskActions } from './desk-commands.ts';
import { EditCard } from './edit-card.tsx';
import type { EditActions } from './edit-commands.ts';
import { type EditDraft, withSegment, withThisStatus } from './edit-draft.ts';
import type { ItemPlace } from './item-place.ts';
import type { ShownPosition } from './painted-positions.ts';
import { RulingFoot } from './ruling-foot.tsx';
import classes from './ruling-panel.module.css';
import { StaleRuling } from './stale-ruling.tsx';
import type { ItemRuling } from './use-item-ruling.ts';
import { WhyRuled } from './why-ruled.tsx';

interface RulingPanelProps {
  readonly entry: QueueEntry;
  readonly scheme: Scheme;
  readonly text: string | null;
  readonly faces: readonly CoderFace[];
  readonly positions: readonly ShownPosition[];
  readonly codedInstead: (coderId: string) => readonly string[];
  readonly place: ItemPlace;
  readonly ruling: ItemRuling;
  readonly actions: DeskActions;
  readonly editActions: EditActions;
  readonly draft: EditDraft | null;
  readonly showsRules: boolean;
  readonly onDraft: (draft: EditDraft) => void;
  /** Gives the keys back to the text. */
  readonly onLeave: () => void;
}

/** At the right of the text: what each coder made of the passage, the ruling, and why. */
export function RulingPanel(props: RulingPanelProps) {
  const { entry, scheme, faces, text, ruling, actions, draft } = props;
  const { decision, item } = entry;
  const codeIds = codesOfEntry(entry);
  const subjects = subjectsOfEntry(entry);
  const codes = scheme.codes.filter(({ id }) => codeIds.includes(id));
  const panel = useBackToText(props.onLeave);
  const nameOf = (coderId: string) => faces.find((face) => face.coderId === coderId)?.name ?? 'a coder';
  return (
    <aside ref={panel} className={classes.panel} aria-label="Ruling">
      <header className={classes.head}>
        <div className={classes.title}>
          <Title order={2} size="h5">
            {subjectsPhrase(subjects)}
          </Title>
          <Badge variant={entry.state === 'settled' ? 'filled' : 'default'} tt="none">
            {queueStateName(entry.state)}
          </Badge>
        </div>
        <Text size="xs" c="dimmed">
          {codes.map(codeLabel).join(' · ')}
        </Text>
      </header>
      <div className={classes.body}>
        {entry.state === 'stale' && decision ? (
          <StaleRuling
            {...{ scheme, text, faces }}
            then={decision.from}
            now={item?.positions ?? null}
            ruled={rulingPhrase(decision, nameOf)}
            isInAnotherItem={entry.isInAnotherItem}
            canConfirm={canConfirm(entry)}
            onConfirm={actions.confirm}
            {...(item ? {} : { onWithdraw: ruling.withdraw })}
          />
        ) : null}
        {draft ? (
          <EditCard
            {...{ draft, scheme, text }}
            actions={props.editActions}
            onSegment={(at) => props.onDraft(withSegment(draft, at))}
            onStatus={(status) => props.onDraft(withThisStatus(draft, status))}
          />
        ) : null}
        {item && !draft ? (
          <Ballot
            {...{ scheme, text }}
            positions={props.positions}
            codedInstead={props.codedInstead}
            decision={entry.state === 'stale' ? null : decision}
            onRule={ruling.rule}
            onEdit={actions.edit}
          />
        ) : null}
        {decision && !draft ? (
          <WhyRuled
            decision={decision}
            disabled={entry.state === 'stale'}
            isChoosing={ruling.isChoosingReason}
            onChoosing={ruling.chooseReason}
            hasNoteField={ruling.hasNoteField || decision.note !== undefined}
            onNoteField={actions.note}
            onReason={ruling.reason}
            onNote={ruling.note}
            onPropose={actions.propose}
            onLeave={props.onLeave}
          />
        ) : null}
        <CodesAtHand codes={codes} isOpen={props.showsRules} onToggle={actions.rules} />
      </div>
      <RulingFoot
        place={props.place}
        actions={actions}
        isSettled={entry.state === 'settled'}
        isEditing={draft !== null}
      />
    </aside>
  );
}
