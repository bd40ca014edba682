import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { Code } from '../../../../codebook/scheme.ts';
import { CodeCard } from '../../../ui/code-card.tsx';
import { CodeMark } from '../../../ui/code-mark.tsx';
import { letterOf } from '../../../ui/letter-of.ts';
import classes from './codes-at-hand.module.css';

interface CodesAtHandProps {
  /** Those that the item concerns. */
  readonly codes: readonly Code[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The rules of the codes that an item concerns: the definition in a line or, opened, everything that decides. */
export function CodesAtHand({ codes, isOpen, onToggle }: CodesAtHandProps) {
  if (codes.length === 0) return null;
  return (
    <section className={classes.section} aria-label="Rules of the codes">
      <UnstyledButton className={classes.toggle} aria-expanded={isOpen} onClick={onToggle}>
        <IconChevronRight size={14} aria-hidden data-open={isOpen} className={classes.chevron} />
        <Text span size="xs" fw={600}>
          Definition and rules
        </Text>
      </UnstyledButton>
      {codes.map((code) =>
        isOpen ? (
          <div key={code.id} className={classes.rules}>
            <CodeCard code={code} />
          </div>
        ) : (
          <div key={code.id} className={classes.short}>
            <CodeMark colour={code.colour} underline={code.underline} letter={letterOf(code)} />
            <Text size="xs" c="dimmed" lineClamp={2}>
              {code.definition}
            </Text>
          </div>
        ),
      )}
    </section>
  );
}
