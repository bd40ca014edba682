import { Button, Group, Progress, Radio, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { newestScheme } from '../../../domain/coding/code-of-scheme.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import { PASSPHRASE_BYTES, suggestPassphrase } from '../../../domain/exchange/pack/suggest-passphrase.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { Notice } from '../../../ui/notice.tsx';
import { shortestPassphrase } from '../../../ui/protection-draft.ts';
import type { CoderPacks } from './coder-packs.ts';
import type { PackMaking, PackOrder } from './make-coding-packs.ts';
import { PackOrderField } from './pack-order-field.tsx';
import { useCodebookHistory } from './use-codebook-history.ts';

interface MakePacksFormProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly wanted: readonly CoderPacks[];
  readonly teamPlace: string | null;
  readonly running: boolean;
  /** How many are sealed so far. */
  readonly sealed: number;
  readonly problem: string | null;
  readonly onMake: (orders: readonly PackOrder[], into: PackMaking['into']) => void;
  readonly onCancel: () => void;
}

/** For each coder what the pack will carry and a passphrase that can be changed; then where the packs go. */
export function MakePacksForm({
  project,
  view,
  wanted,
  teamPlace,
  running,
  sealed,
  problem,
  ...on
}: MakePacksFormProps) {
  const revised = useCodebookHistory(project);
  const codebook = newestScheme(view.schemes, view.project.activeSchemeId) ?? null;
  const [passphrases, setPassphrases] = useState(() => new Map(wanted.map(({ coder }) => [coder.id, newPassphrase()])));
  const [into, setInto] = useState<PackMaking['into']>(teamPlace === null ? 'file' : 'team_folder');
  const [tried, setTried] = useState(false);
  const orders = wanted.map(
    ({ coder }): PackOrder => ({ coderId: coder.id, passphrase: (passphrases.get(coder.id) ?? '').trim() }),
  );
  const make = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (orders.every(({ passphrase }) => faultOf(passphrase) === null)) on.onMake(orders, into);
  };
  return (
    <form onSubmit={make} noValidate autoComplete="off">
      <Stack gap="lg">
        {problem ? <Notice tone="problem">{problem}</Notice> : null}
        {wanted.map((packs) => {
          const passphrase = passphrases.get(packs.coder.id) ?? '';
          return (
            <PackOrderField
              key={packs.coder.id}
              packs={packs}
              codebook={codebook}
              revised={revised}
              isAlone={wanted.length === 1}
              passphrase={passphrase}
              fault={tried ? faultOf(passphrase) : null}
              disabled={running}
              onPassphrase={(next) => setPassphrases((now) => new Map(now).set(packs.coder.id, next))}
              onSuggest={() => setPassphrases((now) => new Map(now).set(packs.coder.id, newPassphrase()))}
            />
          );
        })}
        <Text size="sm">
          A passphrase travels by another way than the file, by telephone for example. It is shown once more when the
          pack is made, and is kept nowhere in the project.
        </Text>
        {teamPlace === null ? null : (
          <Radio.Group
            label="Where to"
            value={into}
            onChange={(value) => setInto(value === 'file' ? 'file' : 'team_folder')}
          >
            <Stack gap="xs" mt={6}>
              <Radio value="team_folder" label={`Into the team folder, ‘${teamPlace}’`} disabled={running} />
              <Radio value="file" label="Somewhere else, which I choose" disabled={running} />
            </Stack>
          </Radio.Group>
        )}
        <Group justify="flex-end">
          <Stack gap={4} flex={1} role="status">
            {running ? (
              <>
                <Text size="sm" c="dimmed">
                  {sealed < wanted.length
                    ? `Sealing pack ${sealed + 1} of ${wanted.length}: about two seconds each.`
                    : 'Saving…'}
                </Text>
                <Progress value={(sealed / wanted.length) * 100} size="sm" aria-label="Packs sealed" />
              </>
            ) : null}
          </Stack>
          <Button variant="default" disabled={running} onClick={on.onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={running}>
            {wanted.length === 1 ? 'Make the pack' : `Make ${wanted.length} packs`}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function newPassphrase(): string {
  return suggestPassphrase(crypto.getRandomValues(new Uint8Array(PASSPHRASE_BYTES)));
}

function faultOf(passphrase: string): string | null {
  const isShort = [...passphrase].length < shortestPassphrase || passphrase.trim() === '';
  return isShort ? `Use at least ${shortestPassphrase} characters, or the one that is suggested.` : null;
}
