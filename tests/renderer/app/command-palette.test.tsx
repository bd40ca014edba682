import { MantineProvider } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CommandPalette } from '../../../renderer/app/command-palette.tsx';
import { useCommands } from '../../../renderer/ui/commands.ts';
import { theme } from '../../../renderer/ui/theme.ts';

const command = (id: string, group: string) => ({ id, label: id, group, keys: [], run: () => undefined });

function Offering() {
  useCommands([
    command('Delete a project', 'Program'),
    command('Go to Team', 'Screens'),
    command('Safety', 'Codes'),
    command('Next case', 'Cases'),
  ]);
  return null;
}

it('what belongs to the screen in front comes before what the program offers everywhere', async () => {
  render(
    <MantineProvider theme={theme} env="test">
      <Offering />
      <CommandPalette />
    </MantineProvider>,
  );
  act(() => spotlight.open());
  await screen.findByText('Safety');
  const labels = ['Safety', 'Next case', 'Go to Team', 'Delete a project'].map((label) => screen.getByText(label));
  for (const [index, label] of labels.entries()) {
    const next = labels[index + 1];
    if (next) expect(label.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  }
});
