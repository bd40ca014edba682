import { Checkbox, Stack, Text } from '@mantine/core';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { MergePlan } from '../../../domain/coding/merging/merge-plan.ts';
import { Caution } from '../../../ui/caution.tsx';
import { namesake } from './namesake.ts';

interface SenderNoteProps {
  readonly plan: MergePlan;
  readonly coders: readonly Coder[];
  /** Whether the lead has said that an unknown coder is to be added. */
  readonly adds: boolean;
  readonly disabled: boolean;
  readonly onAdds: (adds: boolean) => void;
}

/**
 * What is known of who made a return. Nothing in a pack proves it: the id and the coding pack that it answers are all that
 * speaks for it, and the name in it may be any.
 */
export function SenderNote({ plan, coders, adds, disabled, onAdds }: SenderNoteProps) {
  const { coder, heldCoder, coderStanding, answersOwnPack } = plan;
  if (heldCoder)
    return (
      <Stack gap="sm">
        {coderStanding === 'renamed' ? (
          <Text size="sm">{`They call themselves ${named(coder)} in the pack. Here they stay ${named(heldCoder)}.`}</Text>
        ) : null}
        {answersOwnPack ? null : (
          <Caution title={`It answers no coding pack that this project made for ${heldCoder.name}`}>
            {`That is so after a restore, or if the project was begun again. Otherwise ask ${heldCoder.name}, by a way that you trust, whether this file is theirs before you merge it.`}
          </Caution>
        )}
      </Stack>
    );
  return (
    <Stack gap="sm">
      <UnknownCoder coder={coder} coders={coders} />
      <Checkbox
        label={`Add ${named(coder)} as a coder of this project`}
        checked={adds}
        disabled={disabled}
        onChange={(event) => onAdds(event.currentTarget.checked)}
      />
    </Stack>
  );
}

/** That a return comes from somebody who is no coder here; louder where their name or initials are taken. */
export function UnknownCoder({ coder, coders }: { readonly coder: Coder; readonly coders: readonly Coder[] }) {
  const same = namesake(coder, coders);
  if (same)
    return (
      <Caution title={`This return does not come from ${named(same)} as this project knows them`}>
        {`It is by somebody who calls themselves ${named(coder)} and is not a coder here, though the name or the initials are. Merging adds a second coder beside ${named(same)}. Ask ${same.name}, by a way that you trust, whether they sent this file; if not, leave all as it is.`}
      </Caution>
    );
  return (
    <Caution title="This return comes from somebody who is no coder here">
      {`They call themselves ${named(coder)}, and it answers no coding pack that was made here for them. Merging adds them as a coder. That is right after a restore, or if the project was begun again. Otherwise ask who sent it before you merge it.`}
    </Caution>
  );
}

function named({ name, initials }: Coder): string {
  return `${name} (${initials})`;
}
