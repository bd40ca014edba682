import { Radio, Stack, Textarea } from '@mantine/core';
import type { CopyExtent } from './copy-act.ts';

interface CopyExtentChoiceProps {
  /** `null`: not chosen yet. */
  readonly extent: CopyExtent | null;
  readonly onExtent: (extent: CopyExtent) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Lets a lead say what a copy is for. Neither is chosen at first: a project that moves must not leave coding behind. */
export function CopyExtentChoice({ extent, onExtent, reason, onReason }: CopyExtentChoiceProps) {
  return (
    <Stack gap="sm" w="100%">
      <Radio.Group
        label="What goes into the copy"
        value={extent}
        onChange={(value) => onExtent(value === 'all' ? 'all' : 'visible')}
        required
      >
        <Stack gap="sm" mt="xs">
          <Radio
            value="all"
            label="Everything, to move or keep the project"
            description="Everybody’s coding, also what is still hidden from you. The reason is kept in the project’s history."
          />
          <Radio
            value="visible"
            label="Only what I may see"
            description="Your own coding and what is open to you. Not for moving the project: coding that is still hidden from you stays behind."
          />
        </Stack>
      </Radio.Group>
      {extent === 'all' ? (
        <Textarea
          label="Reason"
          description="For example: the project moves to the new laptop."
          value={reason}
          onChange={(event) => onReason(event.currentTarget.value)}
          rows={2}
          required
        />
      ) : null}
    </Stack>
  );
}
