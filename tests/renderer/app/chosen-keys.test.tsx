import { MantineProvider } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CommandPalette } from '../../../renderer/app/command-palette.tsx';
import { ShortcutSheet } from '../../../renderer/app/shortcut-sheet.tsx';
import { type Command, type KeyMap, KeyMapContext, useCommands } from '../../../renderer/ui/commands.ts';

const commands: readonly Command[] = [
  { id: 'coding.memo', label: 'Write a memo', group: 'Coded segment', keys: ['M'], run: () => undefined },
  { id: 'go.team', label: 'Go to Team', group: 'Screens', keys: [], run: () => undefined },
];

function Offered() {
  useCommands(commands);
  return null;
}

function show(keyMap: KeyMap) {
  render(
    <MantineProvider>
      <KeyMapContext value={keyMap}>
        <Offered />
        <CommandPalette />
        <ShortcutSheet opened onClose={() => undefined} />
      </KeyMapContext>
    </MantineProvider>,
  );
}

afterEach(() => spotlight.close());

describe('the keys that the user chose', () => {
  it('are the ones that the palette shows', async () => {
    show({ 'coding.memo': ['W'] });
    spotlight.open();
    const action = await screen.findByRole('button', { name: /Write a memo/ });
    expect(action.querySelector('kbd')?.textContent).toBe('W');
  });

  it('stand in the shortcut sheet even for a command that had none', async () => {
    show({ 'go.team': ['mod+J'] });
    const row = (await screen.findByText('Go to Team', { selector: 'li *' })).closest('li');
    expect(row?.querySelector('kbd')?.textContent).toBe('Ctrl+J');
  });

  it('are missed by a command that has none from the start and was given none', async () => {
    show({});
    await screen.findByText('Write a memo', { selector: 'li *' });
    expect(screen.queryByText('Go to Team', { selector: 'li *' })).toBeNull();
  });
});
