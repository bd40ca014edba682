import { Button, Group, Text } from '@mantine/core';
import { IconFolderShare } from '@tabler/icons-react';
import type { PackKey } from '../../../domain/coding/pack-record.ts';
import { Fact, FactStrip } from '../../../ui/fact-strip.tsx';
import { fileProblemSentence } from '../../../words/file-problems.ts';
import { finishedOf } from '../../../words/finished-count.ts';
import { longDate } from '../../../words/moment-words.ts';
import type { CoderPacks } from './coder-packs.ts';
import type { FolderWatch } from './use-team-folder.ts';

interface PacksStripProps {
  readonly all: readonly CoderPacks[];
  /** `null` where the program cannot look into folders. */
  readonly watch: FolderWatch | null;
  readonly newestKey: PackKey | null;
  readonly busy: boolean;
  readonly onChooseFolder: () => void;
  readonly onKey: () => void;
}

/** Who has returned, where the team's folder is, and the key that returns are sealed for. */
export function PacksStrip({ all, watch, newestKey, busy, onChooseFolder, onKey }: PacksStripProps) {
  return (
    <FactStrip tracks="repeat(3, minmax(12rem, 1fr))" values="top">
      <Fact name="Returned">
        <Text size="sm">{returnedWords(all)}</Text>
      </Fact>
      <Fact name="Team folder">
        {watch ? (
          <TeamFolderFact watch={watch} busy={busy} onChoose={onChooseFolder} />
        ) : (
          <Text size="sm">
            A browser cannot look into a folder: save packs there yourself, and choose returns from it with ‘Take in a
            return…’.
          </Text>
        )}
      </Fact>
      <Fact name="Key for returns">
        <Group gap="xs" justify="space-between" w="100%">
          <Text size="sm">{newestKey ? `Made ${longDate(newestKey.createdAt)}` : 'Made with the first pack'}</Text>
          <Button variant="default" size="compact-sm" onClick={onKey}>
            About the key…
          </Button>
        </Group>
      </Fact>
    </FactStrip>
  );
}

interface TeamFolderFactProps {
  readonly watch: FolderWatch;
  readonly busy: boolean;
  readonly onChoose: () => void;
}

function TeamFolderFact({ watch, busy, onChoose }: TeamFolderFactProps) {
  const { outcome, isKnown, arriving } = watch;
  return (
    <>
      <Group gap="xs" wrap="nowrap" w="100%">
        <IconFolderShare size={18} aria-hidden style={{ flexShrink: 0 }} />
        <Text size="sm" flex={1}>
          {outcome ? outcome.place : isKnown ? 'None chosen' : 'Looking…'}
        </Text>
        <Button variant="default" size="compact-sm" disabled={busy} onClick={onChoose}>
          {outcome ? 'Choose another…' : 'Choose…'}
        </Button>
      </Group>
      {outcome && 'problem' in outcome ? (
        <Text size="xs" role="alert">
          {fileProblemSentence(outcome.problem, outcome.place)}
        </Text>
      ) : null}
      {arriving > 0 ? (
        <Text size="xs" c="dimmed" role="status">
          {arriving === 1 ? 'A return is still arriving.' : `${arriving} returns are still arriving.`}
        </Text>
      ) : null}
      {isKnown && outcome === null ? (
        <Text size="xs" c="dimmed">
          A shared drive, for example. Returns that lie there are offered here.
        </Text>
      ) : null}
    </>
  );
}

function returnedWords(all: readonly CoderPacks[]): string {
  const out = all.filter(({ coder, whereabouts }) => coder.active && whereabouts !== 'none');
  if (out.length === 0) return 'No pack is out yet';
  const missing = out.filter(({ whereabouts }) => whereabouts === 'out');
  const unfinished = out
    .filter(({ whereabouts, narrativeIds, finished }) => whereabouts === 'back' && finished < narrativeIds.length)
    .map(({ coder, narrativeIds, finished }) => `${coder.name}: ${finishedOf(finished, narrativeIds.length)}`);
  return [backWords(out, missing), ...unfinished].join('; ');
}

function backWords(out: readonly CoderPacks[], missing: readonly CoderPacks[]): string {
  if (missing.length > 0) {
    const names = new Intl.ListFormat('en-GB').format(missing.map(({ coder }) => coder.name));
    return `${out.length - missing.length} of ${out.length} coders. Not yet: ${names}`;
  }
  const [only] = out;
  if (only && out.length === 1) return `${only.coder.name} has returned`;
  return out.length === 2 ? 'Both have returned' : `All ${out.length} have returned`;
}
