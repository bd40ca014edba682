import { ActionIcon, Box, Menu } from '@mantine/core';
import { IconDots, IconEraser } from '@tabler/icons-react';
import classes from './cases.module.css';

interface RowMenuProps {
  readonly caseId: string;
  /** Whether the keyboard is on the row: then the button is the next stop. */
  readonly isActive: boolean;
  readonly onWithdraw: () => void;
}

/** What a lead may do with a case beside opening it. */
export function RowMenu({ caseId, isActive, onWithdraw }: RowMenuProps) {
  return (
    <Box className={classes.menu} onClick={(event) => event.stopPropagation()}>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`More about case ${caseId}`}
            tabIndex={isActive ? 0 : -1}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconEraser size={16} aria-hidden />} onClick={onWithdraw}>
            Withdraw this case…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Box>
  );
}
