import { Modal, Stack, Text, UnstyledButton } from '@mantine/core';
import type { Coder } from '../domain/coding/coder.ts';
import classes from './who-codes.module.css';

interface WhoCodesProps {
  readonly coders: readonly Coder[];
  /** Who coded last: to go on as the same person, Enter is enough. */
  readonly last: string | null;
  readonly onChoose: (coderId: string) => void;
  /** Missing while somebody must be chosen before the project shows. */
  readonly onClose?: () => void;
}

/** Asks who sits at this computer now. On a shared machine that rests on trust, and the dialog says so. */
export function WhoCodes({ coders, last, onChoose, onClose }: WhoCodesProps) {
  const active = coders.filter((coder) => coder.active);
  const focused = active.find(({ id }) => id === last) ?? active[0];
  return (
    <Modal
      opened
      onClose={onClose ?? (() => {})}
      withCloseButton={onClose !== undefined}
      closeOnEscape={onClose !== undefined}
      closeOnClickOutside={onClose !== undefined}
      title="Who is coding?"
    >
      <Stack gap="xs" pt={4}>
        {active.map((coder) => (
          <UnstyledButton
            key={coder.id}
            className={classes.coder}
            data-autofocus={coder === focused || undefined}
            onClick={() => onChoose(coder.id)}
          >
            <span className={classes.initials} aria-hidden>
              {coder.initials}
            </span>
            {coder.name}
            {coder.role === 'lead' ? (
              <Text span size="xs" c="dimmed" ml="auto">
                Lead
              </Text>
            ) : null}
          </UnstyledButton>
        ))}
        <Text size="xs" c="dimmed" mt="xs">
          There is no password between people on one computer: choose only yourself. You see other people’s coding of a
          narrative when everybody who codes it has finished.
        </Text>
      </Stack>
    </Modal>
  );
}
