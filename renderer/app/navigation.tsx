import { Stack, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconArchive,
  IconBook2,
  IconFileExport,
  IconFolders,
  IconGavel,
  IconHistory,
  IconListDetails,
  IconScale,
  IconSettings,
  IconShieldLock,
  IconUsers,
} from '@tabler/icons-react';
import { isLeadsScreen } from './at-the-lead.tsx';
import classes from './navigation.module.css';
import type { Route } from './route.ts';

const places = [
  { screen: 'cases', label: 'Cases', icon: IconListDetails },
  { screen: 'codebook', label: 'Codebook', icon: IconBook2 },
  { screen: 'agreement', label: 'Agreement', icon: IconScale },
  { screen: 'reconcile', label: 'Reconcile', icon: IconGavel },
  { screen: 'team', label: 'Team', icon: IconUsers },
  { screen: 'export', label: 'Export', icon: IconFileExport },
  { screen: 'history', label: 'History', icon: IconHistory },
  { screen: 'backups', label: 'Backups', icon: IconArchive },
  { screen: 'privacy', label: 'Privacy', icon: IconShieldLock },
  { screen: 'settings', label: 'Settings', icon: IconSettings },
] as const;

interface NavigationProps {
  /** In a coder's project, which holds one person's work, there is nothing to compare and to settle. */
  readonly isCoders: boolean;
  readonly route: Route;
  readonly onGo: (route: Route) => void;
  readonly onLeave: () => void;
}

/** The rail at the left: the screens of a project, and the way out of it. */
export function Navigation({ isCoders, route, onGo, onLeave }: NavigationProps) {
  const current = route.screen === 'coding' || route.screen === 'import' ? 'cases' : route.screen;
  const shown = isCoders ? places.filter(({ screen }) => !isLeadsScreen(screen)) : places;
  return (
    <Stack component="nav" className={classes.rail} gap={2} aria-label="Screens">
      {shown.map(({ screen, label, icon: Icon }) => (
        <UnstyledButton
          key={screen}
          className={classes.place}
          aria-current={screen === current ? 'page' : undefined}
          onClick={() => onGo({ screen })}
        >
          <Icon size={20} stroke={1.6} aria-hidden />
          {label}
        </UnstyledButton>
      ))}
      <Tooltip label="Close this project and choose another" position="right">
        <UnstyledButton className={classes.place} data-last onClick={onLeave}>
          <IconFolders size={20} stroke={1.6} aria-hidden />
          Projects
        </UnstyledButton>
      </Tooltip>
    </Stack>
  );
}
