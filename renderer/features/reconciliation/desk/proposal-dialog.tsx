import { Button, Group, Kbd, Stack, Text, Textarea } from '@mantine/core';
import { Dialog } from '../../../ui/dialog.tsx';
import { keyName } from '../../../ui/key-name.ts';

interface ProposalDialogProps {
  /** The codes that it is about, by name. */
  readonly about: string;
  /** What is typed; it is the caller’s, so that a dialog left by mistake loses nothing. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onPropose: (text: string) => void;
  readonly onClose: () => void;
}

/** Asks what should be changed in the codebook, while the passage that shows why is at hand. */
export function ProposalDialog({ about, text, onText, onPropose, onClose }: ProposalDialogProps) {
  const propose = () => {
    if (text.trim() === '') return;
    onPropose(text);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title="Fix the codebook" size="md">
      <Stack gap="sm">
        <Text size="sm">
          What should change in the rules{about === '' ? '' : ` of ${about}`}? It goes to the list of proposals, with
          this passage.
        </Text>
        <Textarea
          data-autofocus
          aria-label="What should change"
          autosize={false}
          rows={4}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) propose();
          }}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={text.trim() === ''}
            rightSection={<Kbd size="xs">{keyName('mod+Enter')}</Kbd>}
            onClick={propose}
          >
            Propose
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
