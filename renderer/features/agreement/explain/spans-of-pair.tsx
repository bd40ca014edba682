import { Button, Group, List, Stack, Text } from '@mantine/core';
import type { FigureGroup } from '../../../domain/agreement/figures.ts';
import { counted } from '../../../words/counted.ts';
import { cells, type Found, whoFoundIt } from './cell-words.ts';
import type { CoderPair } from './coder-pair.ts';
import { focusOnMount } from './focus-on-mount.ts';
import { matchedSpans } from './matched-spans.ts';

interface SpansOfPairProps {
  readonly group: FigureGroup;
  readonly pair: CoderPair;
  /** The cell that somebody comes back from: it gets the focus. */
  readonly left: Found | null;
  readonly onCell: (found: Found) => void;
}

/** What stands behind figures of spans: how many there are of each coder, how many match, and the passages. */
export function SpansOfPair({ group, pair, left, onCell }: SpansOfPairProps) {
  const found = group.coders.map((coder) => coder.found);
  return (
    <Stack gap="xs">
      <List size="sm" spacing={2}>
        {pair.map((coder, index) => (
          <List.Item key={coder.id}>
            {coder.name}: {counted(found[index] ?? 0, 'coded segment')}
          </List.Item>
        ))}
        {matchedSpans(group).map(({ rule, matches }) => (
          <List.Item key={rule}>
            Pairs with {rule}: {matches.toLocaleString('en-GB')}
          </List.Item>
        ))}
      </List>
      <Text size="sm" maw="44rem">
        Spans have no unit that both coders judge, so there is no table of four counts. Coded segments of one coder that
        touch or overlap count as one. The lists show the text character by character: where both marked it, one of
        them, or neither.
      </Text>
      <Group gap="xs">
        {cells.map(({ letter, found: cell }) => (
          <Button
            key={letter}
            variant="default"
            size="xs"
            ref={left && left[0] === cell[0] && left[1] === cell[1] ? focusOnMount : undefined}
            onClick={() => onCell(cell)}
          >
            Where {whoFoundIt(pair, cell)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
