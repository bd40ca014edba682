import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { counted } from '../../../words/counted.ts';
import type { RevisedCodebook } from './codebook-since.ts';
import type { CoderPacks } from './coder-packs.ts';
import { packMoment } from './pack-moment.ts';

interface PackOrderFieldProps {
  readonly packs: CoderPacks;
  readonly revised: (at: number) => readonly RevisedCodebook[];
  /** Whether the coder's name stands over it already. */
  readonly isAlone: boolean;
  readonly passphrase: string;
  readonly fault: string | null;
  readonly disabled: boolean;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onSuggest: () => void;
}

/** One pack to be made: what it will carry, what is new in it, and its passphrase. */
export function PackOrderField({ packs, revised, isAlone, passphrase, fault, disabled, ...on }: PackOrderFieldProps) {
  const { coder, narrativeIds, cases, lastMade } = packs;
  return (
    <Stack gap="xs">
      {isAlone ? null : <Text fw={600}>{coder.name}</Text>}
      <Text size="sm">
        {`${counted(narrativeIds.length, 'narrative')} of ${counted(cases, 'case')}, the codebook in all its revisions, and what ${coder.name} has coded so far. Nothing of anybody else’s work.`}
      </Text>
      {lastMade ? (
        <Text size="sm" c="dimmed">
          {newSince(packs, revised(lastMade.madeAt))}
        </Text>
      ) : null}
      <Group gap="xs" align="flex-end">
        <TextInput
          flex={1}
          label={isAlone ? 'Passphrase' : `Passphrase for ${coder.name}`}
          description="Suggested; you may type another."
          value={passphrase}
          onChange={(event) => on.onPassphrase(event.currentTarget.value)}
          error={fault}
          disabled={disabled}
          autoCapitalize="off"
          autoCorrect="off"
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        />
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          disabled={disabled}
          onClick={on.onSuggest}
        >
          Suggest another
        </Button>
      </Group>
    </Stack>
  );
}

function newSince({ coder, lastMade, newNarratives }: CoderPacks, revised: readonly RevisedCodebook[]): string {
  const news = [
    ...(newNarratives > 0 ? [counted(newNarratives, 'narrative')] : []),
    ...revised.map(({ name, revision }) => `revision ${revision} of ‘${name}’`),
  ];
  const since = `the pack of ${packMoment(lastMade?.madeAt ?? 0)}`;
  return news.length === 0
    ? `Nothing is new since ${since}. Opening it again changes nothing for ${coder.name}.`
    : `New since ${since}: ${news.join('; ')}. What ${coder.name} has coded meanwhile stays.`;
}
