import { useEffect, useRef } from 'react';
import type { Desktop } from '../desktop/desktop.ts';
import { useOfferedCommands } from '../ui/commands.ts';
import { commandOfMenu } from './app-commands.ts';

/** Lets the application menu run the commands that are on offer now. */
export function useMenuCommands(desktop: Desktop): void {
  const offered = useRef(useOfferedCommands());
  offered.current = useOfferedCommands();
  useEffect(
    () => desktop.onMenuCommand((item) => offered.current.find(({ id }) => id === commandOfMenu[item])?.run()),
    [desktop],
  );
}
