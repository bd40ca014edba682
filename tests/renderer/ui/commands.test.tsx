import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { type Command, KeyMapContext, offeredCommands, useCommands } from '../../../renderer/ui/commands.ts';

function Desk({ commands }: { readonly commands: readonly Command[] }) {
  useCommands(commands);
  return (
    <>
      <input aria-label="memo" />
      <div role="dialog">
        <button type="button">in a dialog</button>
      </div>
      <button type="button">press me</button>
    </>
  );
}

function offering(command: Partial<Command>, keyMap: Record<string, string[]> = {}) {
  const run = vi.fn();
  const commands = [{ id: 'code.safety', label: 'Code as Safety', group: 'Codes', keys: ['1'], run, ...command }];
  const shown = render(
    <MantineProvider>
      <KeyMapContext value={keyMap}>
        <Desk commands={commands} />
      </KeyMapContext>
    </MantineProvider>,
  );
  return { run, ...shown };
}

describe('a command', () => {
  it('runs by its key', () => {
    const { run } = offering({});
    fireEvent.keyDown(document.body, { key: '1', code: 'Digit1' });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('runs once where name and place of the key both fit', () => {
    const { run } = offering({ physicalKeys: ['Digit1'] });
    fireEvent.keyDown(document.body, { key: '1', code: 'Digit1' });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('leaves the keys of a dialog to the dialog, unless it must always work', () => {
    const { run, getByText } = offering({ keys: ['mod+L'] });
    const inDialog = { key: 'l', code: 'KeyL', ctrlKey: true };
    fireEvent.keyDown(getByText('in a dialog'), inDialog);
    expect(run).not.toHaveBeenCalled();
    cleanup();
    const always = offering({ keys: ['mod+L'], inDialogs: true });
    fireEvent.keyDown(always.getByText('in a dialog'), inDialog);
    expect(always.run).toHaveBeenCalledTimes(1);
  });

  it('runs by the place of a key that another layout gives another name', () => {
    const { run } = offering({ physicalKeys: ['Digit1'] });
    fireEvent.keyDown(document.body, { key: '&', code: 'Digit1' });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('never fires from a text field by a single letter', () => {
    const { run, getByLabelText } = offering({});
    fireEvent.keyDown(getByLabelText('memo'), { key: '1', code: 'Digit1' });
    expect(run).not.toHaveBeenCalled();
  });

  it('fires from a text field with Ctrl where it says so', () => {
    const { run, getByLabelText } = offering({ keys: ['mod+Enter'], inTextFields: true });
    fireEvent.keyDown(getByLabelText('memo'), { key: 'Enter', code: 'Enter', ctrlKey: true });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('leaves the keyboard to a dialog', () => {
    const { run, getByText } = offering({});
    fireEvent.keyDown(getByText('in a dialog'), { key: '1', code: 'Digit1' });
    expect(run).not.toHaveBeenCalled();
  });

  it('leaves Enter to the button that has the focus', () => {
    const { run, getByText } = offering({ keys: ['Enter'] });
    fireEvent.keyDown(getByText('press me'), { key: 'Enter', code: 'Enter' });
    expect(run).not.toHaveBeenCalled();
  });

  it('listens to the keys the user chose instead of its own', () => {
    const { run } = offering({ physicalKeys: ['Digit1'] }, { 'code.safety': ['Z'] });
    fireEvent.keyDown(document.body, { key: '1', code: 'Digit1' });
    expect(run).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'z', code: 'KeyZ' });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is on offer as long as its screen is', () => {
    const { unmount } = offering({});
    expect(offeredCommands().map(({ id }) => id)).toEqual(['code.safety']);
    unmount();
    expect(offeredCommands()).toEqual([]);
  });
});
