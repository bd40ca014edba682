import { Kbd } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { type Command, useOfferedCommands } from '../ui/commands.ts';
import { keyName } from '../ui/key-name.ts';

/** Everything that can be done here and now, by typing a few letters of it. Opened by its own key, Ctrl+K. */
export function CommandPalette() {
  const commands = useOfferedCommands().filter((command) => !command.keyOnly);
  return (
    <Spotlight
      actions={byGroup(commands)}
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight={420}
      nothingFound="Nothing here is called that"
      searchProps={{ placeholder: 'What do you want to do?', autoComplete: 'off' }}
    />
  );
}

function byGroup(commands: readonly Command[]) {
  const groups = [...new Set(commands.map((command) => command.group))];
  return groups.map((group) => ({
    group,
    actions: commands
      .filter((command) => command.group === group)
      .map((command) => ({
        id: command.id,
        label: command.label,
        onClick: command.run,
        rightSection: command.keys[0] ? <Kbd>{keyName(command.keys[0])}</Kbd> : undefined,
      })),
  }));
}
