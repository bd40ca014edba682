import { Button, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ForkChoices, HashedSheet, PlannedSheet } from '../../../domain/coding/merging/merge-plan.ts';
import { counted } from '../../../words/counted.ts';
import { shortMoment } from '../../../words/moment-words.ts';
import { sheetStateWords } from '../../../words/sheet-states.ts';
import { type ForkSides, newerSide } from './fork-sides.ts';
import classes from './packs.module.css';

interface ForkChoiceListProps {
  readonly forks: readonly PlannedSheet[];
  readonly sides: ReadonlyMap<string, ForkSides>;
  readonly choices: ForkChoices;
  /** Narratives of which the viewer may see this coder's sheet: of these alone it is told how many segments are coded. */
  readonly openToViewer: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly onChoices: (choices: ForkChoices) => void;
}

const unknown: ForkSides = { held: null, incoming: null };

/**
 * Sheets that changed on both sides, both versions beside each other. What is coded is not shown, and how much only where the
 * sheet is open to the lead: who codes the same narrative may not learn of it before. Of any length: only what is in sight exists.
 */
export function ForkChoiceList({ forks, sides, choices, openToViewer, disabled, onChoices }: ForkChoiceListProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: forks.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 132,
    overscan: 4,
  });
  const sidesOf = (narrativeId: string) => sides.get(narrativeId) ?? unknown;
  const chooseAll = (choose: (narrativeId: string) => 'held' | 'incoming') =>
    onChoices(new Map(forks.map(({ narrativeId }) => [narrativeId, choose(narrativeId)])));
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        Changed on both sides: which version holds?
      </Title>
      <Text size="sm">
        Neither version follows the other: the coder worked in two copies, or a copy was restored. The one that you do
        not choose is kept in the history.
      </Text>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-sm"
          disabled={disabled}
          onClick={() => chooseAll((id) => newerSide(sidesOf(id)))}
        >
          All: the one changed last
        </Button>
        <Button variant="default" size="compact-sm" disabled={disabled} onClick={() => chooseAll(() => 'held')}>
          All: what is here
        </Button>
        <Button variant="default" size="compact-sm" disabled={disabled} onClick={() => chooseAll(() => 'incoming')}>
          All: the return
        </Button>
      </Group>
      <div ref={scroll} style={{ maxHeight: '24rem', overflowY: 'auto' }}>
        <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map((item) => {
            const fork = forks[item.index];
            if (!fork) return null;
            const { narrativeId } = fork;
            return (
              <div
                key={narrativeId}
                ref={virtualizer.measureElement}
                data-index={item.index}
                style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${item.start}px)` }}
              >
                <ForkChoice
                  fork={fork}
                  sides={sidesOf(narrativeId)}
                  choice={choices.get(narrativeId) ?? null}
                  isOpen={openToViewer.has(narrativeId)}
                  disabled={disabled}
                  onChoose={(choice) => onChoices(new Map(choices).set(narrativeId, choice))}
                />
              </div>
            );
          })}
        </div>
      </div>
    </Stack>
  );
}

interface ForkChoiceProps {
  readonly fork: PlannedSheet;
  readonly sides: ForkSides;
  readonly choice: 'held' | 'incoming' | null;
  readonly isOpen: boolean;
  readonly disabled: boolean;
  readonly onChoose: (choice: 'held' | 'incoming') => void;
}

function ForkChoice({ fork, sides, choice, isOpen, disabled, onChoose }: ForkChoiceProps) {
  return (
    <Radio.Group
      label={`Case ${fork.caseId ?? ''}`}
      value={choice}
      onChange={(value) => onChoose(value === 'incoming' ? 'incoming' : 'held')}
      pb="md"
    >
      <Group grow gap="sm" mt={6} align="stretch">
        <Side value="held" title="Here" version={fork.held} at={sides.held} {...{ isOpen, choice, disabled }} />
        <Side
          value="incoming"
          title="In the return"
          version={fork.incoming}
          at={sides.incoming}
          {...{ isOpen, choice, disabled }}
        />
      </Group>
    </Radio.Group>
  );
}

interface SideProps {
  readonly value: 'held' | 'incoming';
  readonly title: string;
  readonly version: HashedSheet | null;
  readonly at: number | null;
  readonly isOpen: boolean;
  readonly choice: 'held' | 'incoming' | null;
  readonly disabled: boolean;
}

function Side({ value, title, version, at, isOpen, choice, disabled }: SideProps) {
  if (!version) return null;
  const { state, codings } = version.sheet;
  const facts = [
    at === null ? 'Last changed: not known' : `Last changed ${shortMoment(at)}`,
    ...(isOpen ? [counted(codings.length, 'coded segment')] : []),
    sheetStateWords[state].toLowerCase(),
  ];
  return (
    <div className={classes.side} data-chosen={choice === value}>
      <Radio value={value} disabled={disabled} label={title} description={facts.join(' · ')} />
    </div>
  );
}
