import { useEffect } from 'react';
import type { Desktop } from '../desktop/desktop.ts';
import { offeredCommands } from '../ui/commands.ts';
import { commandsOfMenu } from './app-commands.ts';

/** Lets the application menu run the commands that are on offer at that moment. */
export function useMenuCommands(desktop: Desktop): void {
  useEffect(
    () =>
      desktop.onMenuCommand((item) =>
        offeredCommands()
          .find(({ id }) => commandsOfMenu[item].includes(id))
          ?.run(),
      ),
    [desktop],
  );
}
