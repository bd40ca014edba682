import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../ui/dialog.tsx';
import { counted } from '../../../words/counted.ts';
import classes from './at-once.module.css';

interface AtOnceProps {
  /** Coded segments that all made alike and nobody has passed yet, where the round lets them pass together. */
  readonly identical: number;
  /** Narratives in which one coder alone was to code, or to look for a code, and nobody has taken that yet. */
  readonly single: number;
  /** Stale rulings on passages that are coded as they were when they were ruled on. */
  readonly unchanged: number;
  readonly onPassIdentical: () => void;
  readonly onConfirmAll: () => void;
  readonly onTakeSingle: () => void;
}

/** What can be settled without looking at each: one act each, which undo takes back as a whole. */
export function AtOnce(props: AtOnceProps) {
  const { identical, single, unchanged, onPassIdentical, onTakeSingle } = props;
  const [isAsking, setIsAsking] = useState(false);
  // One alone is confirmed where it stands.
  const confirmsAll = unchanged > 1;
  if (identical === 0 && single === 0 && !confirmsAll) return null;
  return (
    <div className={classes.atOnce}>
      {identical > 0 ? (
        <Button fullWidth size="xs" px={6} variant="light" onClick={onPassIdentical}>
          Accept {counted(identical, 'identical coded segment')}
        </Button>
      ) : null}
      {confirmsAll ? (
        <Button
          fullWidth
          size="xs"
          variant="light"
          title="The coders’ sheets have changed since, but not how they coded these passages."
          onClick={props.onConfirmAll}
        >
          Let {counted(unchanged, 'stale ruling')} stand
        </Button>
      ) : null}
      {single > 0 ? (
        <Button fullWidth size="xs" variant="subtle" onClick={() => setIsAsking(true)}>
          Single-coded: {counted(single, 'narrative')}…
        </Button>
      ) : null}
      {isAsking ? (
        <Dialog onClose={() => setIsAsking(false)} title="What one coder alone was to code" size="md">
          <Stack gap="sm">
            <Text size="sm">
              In {counted(single, 'narrative')} one coder only was to code, or to look for some of the codes, so there
              was nobody to agree or disagree with. Taken into the consensus, that coding counts as it is.
              reconciliation.csv says of each such ruling that it was single; in the other files it is as any other.
            </Text>
            <Text size="sm">Coders’ own coding stays as it is. Undo takes this back.</Text>
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => setIsAsking(false)}>
                Leave them out
              </Button>
              <Button
                onClick={() => {
                  setIsAsking(false);
                  onTakeSingle();
                }}
              >
                Take the coding of {counted(single, 'narrative')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      ) : null}
    </div>
  );
}
