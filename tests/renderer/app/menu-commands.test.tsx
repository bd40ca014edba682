import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { MenuCommand } from '../../../electron/contract.ts';
import { useMenuCommands } from '../../../renderer/app/use-menu-commands.ts';
import { browserDesktop } from '../../../renderer/desktop/browser-desktop.ts';
import { type Command, useCommands } from '../../../renderer/ui/commands.ts';

function offering(id: string) {
  let choose = (_item: MenuCommand): void => undefined;
  const run = vi.fn();
  const desktop = {
    ...browserDesktop(),
    onMenuCommand: (listener: (item: MenuCommand) => void) => {
      choose = listener;
      return () => undefined;
    },
  };
  const commands: readonly Command[] = [{ id, label: 'A command', group: 'A group', keys: [], run }];
  function Offered() {
    useMenuCommands(desktop);
    useCommands(commands);
    return null;
  }
  render(
    <MantineProvider>
      <Offered />
    </MantineProvider>,
  );
  return { run, choose: (item: MenuCommand) => choose(item) };
}

it.each(['case.find', 'cases.find'])('Find in the menu runs the search of the screen in front: %s', (id) => {
  const { run, choose } = offering(id);
  choose('find');
  expect(run).toHaveBeenCalledTimes(1);
});

it('Open a copy in the menu goes on to the choice of a copy, not only out of the project', () => {
  const { run, choose } = offering('app.open_copy');
  choose('open_copy');
  expect(run).toHaveBeenCalledTimes(1);
});

it('an item whose command is not on offer does nothing', () => {
  const { run, choose } = offering('case.find');
  choose('undo');
  expect(run).not.toHaveBeenCalled();
});
