import { Kbd, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Decision } from '../../../domain/coding/decision.ts';
import { keyName } from '../../../ui/key-name.ts';
import { everyCoderPhrase } from '../../../words/reconciliation-desk-words.ts';
import classes from './ballot.module.css';
import { CodedSegment } from './coded-segment.tsx';
import { KeyHint } from './key-hint.tsx';
import { lineOf, type ShownPosition } from './painted-positions.ts';
import { codedBy, differsInStatusAlone } from './position-facts.ts';
import { sharedSpan } from './quote-pieces.ts';

/** What can be ruled with one key. */
export type QuickRuling =
  | { readonly ruling: 'coder'; readonly ruledFor: string }
  | { readonly ruling: 'every_coder' | 'nothing' };

interface BallotProps {
  readonly scheme: Scheme;
  readonly text: string | null;
  readonly positions: readonly ShownPosition[];
  /** What else a coder without codings of the item coded there, as names of codes. */
  readonly codedInstead: (coderId: string) => readonly string[];
  /** The ruling that stands, if there is one. */
  readonly decision: Decision | null;
  readonly onRule: (ruling: QuickRuling) => void;
  readonly onEdit: () => void;
}

/** What each coder made of the passage, side by side with what else can be ruled: each answer is a button with its key. */
export function Ballot({ scheme, text, positions, codedInstead, decision, onRule, onEdit }: BallotProps) {
  const spans = positions.flatMap(({ codings }) => codings.slice(0, 1));
  const shared = positions.every(({ codings }) => codings.length < 2) ? sharedSpan(spans) : null;
  const isChosen = (ruling: Decision['ruling'], coderId?: string) =>
    decision?.ruling === ruling && decision.ruledFor === coderId;
  const isOfAll = isChosen('every_coder') || isChosen('identical');
  const coded = codedBy(positions);
  return (
    <fieldset className={classes.ballot} aria-label="What holds">
      {positions.map(({ face, codings }, place) => (
        <Answer
          key={face.coderId}
          hint={face.key === null ? null : <Kbd size="xs">{keyName(face.key)}</Kbd>}
          line={lineOf(place).line}
          isChosen={isChosen('coder', face.coderId)}
          onPress={() => onRule({ ruling: 'coder', ruledFor: face.coderId })}
        >
          <span className={classes.coder}>{face.name}</span>
          {codings.map((coding) => (
            <CodedSegment key={coding.id} {...{ coding, scheme, text, shared }} />
          ))}
          {codings.length === 0 ? <Missed instead={codedInstead(face.coderId)} /> : null}
        </Answer>
      ))}
      {coded > 1 || isOfAll ? (
        <Answer
          hint={<KeyHint command="reconcile.everybody" />}
          isChosen={isOfAll}
          onPress={() => onRule({ ruling: 'every_coder' })}
        >
          <span className={classes.short}>{capital(everyCoderPhrase(coded, positions.length))}</span>
          {differsInStatusAlone(positions) ? (
            <Text span size="xs" c="dimmed">
              The same passage once with each status
            </Text>
          ) : null}
        </Answer>
      ) : null}
      <Answer
        hint={<KeyHint command="reconcile.nothing" />}
        isChosen={isChosen('nothing')}
        onPress={() => onRule({ ruling: 'nothing' })}
      >
        <span className={classes.short}>Nothing here</span>
      </Answer>
      <Answer hint={<KeyHint command="reconcile.edit" />} isChosen={isChosen('edited')} onPress={onEdit}>
        <span className={classes.short}>{isChosen('edited') ? 'Edited' : 'Edit the span, the code or the status'}</span>
        {isChosen('edited')
          ? decision?.consensus.map((coding) => (
              <CodedSegment key={coding.id} {...{ coding, scheme, text }} shared={null} />
            ))
          : null}
      </Answer>
    </fieldset>
  );
}

interface AnswerProps {
  /** What stands in the place of the key. */
  readonly hint: ReactNode;
  /** The line that the coder's passages have in the text. */
  readonly line?: string;
  readonly isChosen: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Answer({ hint, line, isChosen, onPress, children }: AnswerProps) {
  return (
    <UnstyledButton className={classes.answer} aria-pressed={isChosen} onClick={onPress}>
      <span className={classes.key}>
        {hint}
        {line === undefined ? null : <span className={classes.line} style={{ '--line': line }} aria-hidden />}
      </span>
      <span className={classes.body}>{children}</span>
      {isChosen ? (
        <span className={classes.tick}>
          <IconCircleCheckFilled size={18} aria-hidden />
          <VisuallyHidden>, chosen</VisuallyHidden>
        </span>
      ) : null}
    </UnstyledButton>
  );
}

function Missed({ instead }: { readonly instead: readonly string[] }) {
  return (
    <Text span size="sm" c="dimmed">
      Did not code this{instead.length > 0 ? `; coded ${instead.join(' and ')} here` : ''}
    </Text>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
