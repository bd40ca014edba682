import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Coder } from '../../../domain/coding/coder.ts';
import { initialsOf, initialsProblem } from '../../../domain/coding/initials.ts';
import { holdsUnprintable } from '../../../domain/text/unprintable.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { initialsProblemSentence } from '../../../words/initials-problems.ts';
import { unprintableName } from '../../../words/unprintable-name.ts';

/** A coder's name and initials, trimmed and checked. */
export type CoderFace = Pick<Coder, 'name' | 'initials'>;

interface CoderDialogProps {
  /** The coder to correct; without one, somebody is added. */
  readonly coder: Coder | null;
  /** Whoever leads the project: there is one only. */
  readonly lead: Coder | null;
  /** Everybody else: their initials are taken. */
  readonly others: readonly Coder[];
  readonly saving: boolean;
  readonly problem: string | null;
  readonly onSave: (face: CoderFace) => void;
  readonly onClose: () => void;
}

/** Asks for a name and initials, and says why nobody can be added as a second lead. Faults are named under the field once the user has tried to save. */
export function CoderDialog({ coder, lead, others, saving, problem, onSave, onClose }: CoderDialogProps) {
  const [name, setName] = useState(coder?.name ?? '');
  const [typedInitials, setTypedInitials] = useState<string | null>(coder?.initials ?? null);
  const [tried, setTried] = useState(false);
  const initials = (typedInitials ?? initialsOf(name)).trim();
  const unseen = holdsUnprintable(name.trim()) ? unprintableName : null;
  const nameFault = name.trim() === '' ? 'Give a name.' : unseen;
  const initialsFault = initialsProblem(initials, others);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!nameFault && !initialsFault) onSave({ name: name.trim(), initials });
  };
  return (
    <Dialog onClose={onClose} title={coder ? `Correct ${coder.name}` : 'Add a coder'}>
      <form onSubmit={save}>
        <Stack gap="md">
          {problem ? <Notice tone="problem">{problem}</Notice> : null}
          <TextInput
            label="Name"
            description="As it should stand in lists and in exported files."
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried ? nameFault : null}
            data-autofocus
          />
          <TextInput
            label="Initials"
            description="Up to four letters that nobody else in the project has."
            value={typedInitials ?? initials}
            onChange={(event) => setTypedInitials(event.currentTarget.value)}
            error={tried && initialsFault ? initialsProblemSentence(initialsFault) : null}
            styles={{ wrapper: { maxWidth: '8rem' } }}
          />
          {coder ? null : (
            <Radio.Group label="Role" value="coder">
              <Stack gap="xs" mt={6}>
                <Radio value="coder" label="Coder" />
                <Radio
                  value="lead"
                  label="Lead"
                  disabled
                  description={`This project has one lead${lead ? `, ${lead.name}` : ''}. A second lead would settle the same disagreements apart from the first, and their rulings could not be joined.`}
                />
              </Stack>
            </Radio.Group>
          )}
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={saving}>
              {coder ? 'Save' : 'Add coder'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
