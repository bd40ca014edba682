import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import { counted } from '../../../words/counted.ts';
import { shortMoment } from '../../../words/moment-words.ts';
import type { RevisedCodebook } from './codebooks-since.ts';
import type { CoderPacks } from './coder-packs.ts';

interface PackOrderFieldProps {
  readonly packs: CoderPacks;
  /** The codebook in use, with its newest revision; `null` if there is none. */
  readonly codebook: Pick<Scheme, 'name' | 'revision'> | null;
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
export function PackOrderField({
  packs,
  codebook,
  revised,
  isAlone,
  passphrase,
  fault,
  disabled,
  ...on
}: PackOrderFieldProps) {
  const { coder, narrativeIds, cases, lastMade } = packs;
  return (
    <Stack gap="xs">
      {isAlone ? null : <Text fw={600}>{coder.name}</Text>}
      <Text size="sm">
        {`It will carry ${counted(narrativeIds.length, 'narrative')} of ${counted(cases, 'case')}, ${codebookWords(codebook)}, and whatever ${coder.name} has coded so far. Nothing of anybody else’s work.`}
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

function codebookWords(codebook: PackOrderFieldProps['codebook']): string {
  return codebook ? `the codebook ‘${codebook.name}’ up to revision ${codebook.revision}` : 'every codebook';
}

function newSince(
  { coder, lastMade, newNarratives, withdrawn }: CoderPacks,
  revised: readonly RevisedCodebook[],
): string {
  const news = [
    ...(newNarratives > 0 ? [counted(newNarratives, 'narrative')] : []),
    ...(withdrawn > 0 ? [`${counted(withdrawn, 'narrative')} withdrawn, to be erased there too`] : []),
    ...revised.map(({ name, revision }) => `revision ${revision} of ‘${name}’`),
  ];
  const since = `the pack of ${shortMoment(lastMade?.madeAt ?? 0)}`;
  return news.length === 0
    ? `Nothing is new since ${since}. Opening it again changes nothing for ${coder.name}.`
    : `New since ${since}: ${news.join('; ')}. What ${coder.name} has coded meanwhile stays.`;
}
