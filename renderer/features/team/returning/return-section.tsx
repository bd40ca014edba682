import { Button, Group, Loader, Text } from '@mantine/core';
import { IconFolderShare, IconPackageExport } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { NamedBytes, SaveOutcome } from '../../../../electron/contract.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import { StorageError } from '../../../storage/storage-problem.ts';
import { FormSection } from '../../../ui/form-section.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { fileProblemSentence } from '../../../words/file-problems.ts';
import { returnCarries, unfinishedSentence } from '../../../words/return-words.ts';
import { storageProblemSentence } from '../../../words/storage-problems.ts';
import type { TeamProps } from '../team-props.ts';
import { type MadeReturn, makeReturn } from './make-return.ts';
import type { MyPart } from './my-part.ts';
import { OtherKeyFields, recipientOf, usualKey } from './other-key.tsx';
import { useFolderPlace } from './use-folder-place.ts';

interface ReturnSectionProps extends Pick<TeamProps, 'project' | 'viewer' | 'desktop' | 'appVersion'> {
  readonly part: MyPart;
  /** The key of the lead that came with the newest coding pack. */
  readonly usual: string;
}

type Save = (file: NamedBytes) => Promise<SaveOutcome>;

/** What a return pack carries, and its making: any time, as often as one likes. */
export function ReturnSection({ project, viewer, desktop, appVersion, part, usual }: ReturnSectionProps) {
  const [key, setKey] = useState(usualKey);
  const [outcome, setOutcome] = useState<MadeReturn | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const cancel = useRef(new AbortController());
  // A save dialog that opened later would open over another screen.
  useEffect(() => () => cancel.current.abort(), []);
  const task = useTask(returnFailure);
  const folder = useFolderPlace(desktop.teamFolder);
  const recipient = recipientOf(key, usual);
  const make = (save: Save) =>
    task.run(async () => {
      setOutcome(null);
      setRefusal(null);
      if (recipient === null) return;
      // The window opens without the age library, and loads it here.
      const { canSealFor } = await import('../../../domain/exchange/pack/pack-key.ts');
      if (!(await canSealFor(recipient)))
        return setRefusal('Nothing can be sealed for this key. Ask the lead to send it again.');
      cancel.current = new AbortController();
      const { signal } = cancel.current;
      const making = { id: crypto.randomUUID(), madeAt: Date.now(), whole: key.open && key.whole };
      setOutcome(await makeReturn({ project, viewer, appVersion, recipient, save, signal, ...making }));
      setKey(usualKey);
    });
  const { teamFolder } = desktop;
  const toFolder = teamFolder && folder.place !== null ? teamFolder : null;
  const isOff = part.worked === 0 || recipient === null || task.running;
  return (
    <FormSection
      title="Return your work"
      note="At any time and as often as you like: a newer return replaces an older one."
    >
      <div>
        <Text size="sm">{returnCarries(part)}</Text>
        <Text size="sm" c="dimmed" mt={4}>
          {unfinishedSentence(part)}
        </Text>
      </div>
      <OtherKeyFields value={key} onChange={setKey} usual={usual} disabled={task.running} />
      {folder.problem ? <Notice tone="problem">{folder.problem}</Notice> : null}
      <Group gap="sm">
        {toFolder ? (
          <Button
            leftSection={<IconFolderShare size={18} aria-hidden />}
            disabled={isOff}
            onClick={() => make((file) => toFolder.write(file))}
          >
            Put a return pack into ‘{folder.place}’
          </Button>
        ) : null}
        <Button
          variant={toFolder ? 'default' : 'filled'}
          leftSection={<IconPackageExport size={18} aria-hidden />}
          disabled={isOff}
          onClick={() => make((file) => desktop.saveFile(file))}
        >
          {toFolder ? 'Save it elsewhere…' : 'Make a return pack…'}
        </Button>
        {desktop.teamFolder ? (
          <Button variant="subtle" disabled={task.running} onClick={folder.choose}>
            {toFolder ? 'Another team folder…' : 'Choose the team folder…'}
          </Button>
        ) : null}
        {task.running ? <Making onCancel={() => cancel.current.abort()} /> : null}
      </Group>
      {(task.problem ?? refusal) ? <Notice tone="problem">{task.problem ?? refusal}</Notice> : null}
      {outcome ? <ReturnOutcome {...outcome} lead={part.lead} isAllFinished={part.finished === part.assigned} /> : null}
    </FormSection>
  );
}

function Making({ onCancel }: { readonly onCancel: () => void }) {
  return (
    <Group gap="xs" role="status">
      <Loader size="xs" />
      <Text size="sm">Sealing the return pack…</Text>
      <Button variant="subtle" size="compact-sm" onClick={onCancel}>
        Cancel
      </Button>
    </Group>
  );
}

interface ReturnOutcomeProps extends MadeReturn {
  readonly lead: Coder | null;
  readonly isAllFinished: boolean;
}

function ReturnOutcome({ saved, unnoted, lead, isAllFinished }: ReturnOutcomeProps) {
  if (saved === null) return <Notice tone="information">No return pack was made: no place was chosen.</Notice>;
  if ('problem' in saved) return <Notice tone="problem">{fileProblemSentence(saved.problem, saved.place)}</Notice>;
  return (
    <Notice tone={unnoted ? 'problem' : 'success'} title={`Saved as ${saved.place}`}>
      {unnoted ? `The pack is saved, but not noted in the project. ${storageProblemSentence(unnoted)} ` : null}
      Send it to {lead?.name ?? 'the lead'} by any way: nobody else can open it, and it needs no passphrase.{' '}
      {isAllFinished ? 'Everything that you were given is finished.' : 'Go on coding, and make another one later.'}
    </Notice>
  );
}

/** The sentence for an expected failure: the disk refused, or the user cancelled. `null` for a bug. */
function returnFailure(error: unknown): string | null {
  if (error instanceof StorageError) return storageProblemSentence(error.problem);
  if (error instanceof DOMException && error.name === 'AbortError') return 'Cancelled. No return pack was made.';
  return null;
}
