import { Kbd } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { useContext } from 'react';
import { type Command, type KeyMap, KeyMapContext, keysOf, useOfferedCommands } from '../ui/commands.ts';
import { keyName } from '../ui/key-name.ts';

/** Everything that can be done here and now, by typing a few letters of it. Opened by its own key, Ctrl+K. */
export function CommandPalette() {
  const keyMap = useContext(KeyMapContext);
  const commands = useOfferedCommands().filter((command) => !command.keyOnly);
  return (
    <Spotlight
      actions={byGroup(commands, keyMap)}
      shortcut={null}
      highlightQuery
      scrollable
      centered={false}
      maxHeight={420}
      nothingFound="Nothing here is called that"
      searchProps={{ placeholder: 'What do you want to do?', autoComplete: 'off' }}
    />
  );
}

/** The groups of the program itself, which are offered everywhere and come last: first what belongs to the screen in front. */
const everywhere: readonly string[] = ['Screens', 'Program'];

function byGroup(commands: readonly Command[], keyMap: KeyMap) {
  const offered = new Set(commands.map((command) => command.group));
  const groups = [...[...offered].filter((group) => !everywhere.includes(group)), ...everywhere];
  return groups.map((group) => ({
    group,
    actions: commands
      .filter((command) => command.group === group)
      .map((command) => ({
        id: command.id,
        label: command.label,
        keywords: [...(command.keywords ?? [])],
        onClick: command.run,
        rightSection: keyOf(keysOf(command, keyMap)),
      })),
  }));
}

function keyOf([key]: readonly string[]) {
  return key === undefined ? null : <Kbd>{keyName(key)}</Kbd>;
}
