import { act, renderHook } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { hasPendingEdits, savePendingEdits } from '../../../renderer/editor/pending-edits.ts';
import { useSavedDraft } from '../../../renderer/editor/use-saved-draft.ts';

/** The field on a store that takes each text at once, under React's strict mode as the app runs. */
function fieldOn(value: string, onSave: (text: string) => Promise<unknown>) {
  return renderHook(({ shown }) => useSavedDraft(shown, onSave), {
    initialProps: { shown: value },
    wrapper: StrictMode,
  });
}

describe('useSavedDraft', () => {
  it('saves once after a pause, and not at all what is unchanged', async () => {
    const onSave = vi.fn(async () => {});
    const { result } = fieldOn('old', onSave);
    act(() => result.current.change('n'));
    act(() => result.current.change('old'));
    await act(() => savePendingEdits());
    expect(onSave).not.toHaveBeenCalled();
    act(() => result.current.change('n'));
    act(() => result.current.change('new'));
    await vi.waitFor(() => expect(onSave).toHaveBeenCalled(), { timeout: 4_000 });
    await act(() => savePendingEdits());
    expect(onSave.mock.calls).toEqual([['new']]);
  });

  it('is pending from the first letter until it is stored, and when it could not be', async () => {
    let refuses = true;
    const { result, unmount } = fieldOn('old', async () => {
      if (refuses) throw new Error('disk full');
    });
    expect(hasPendingEdits()).toBe(false);
    act(() => result.current.change('new'));
    expect(hasPendingEdits()).toBe(true);
    await act(() => savePendingEdits().catch(() => undefined));
    expect(hasPendingEdits()).toBe(true);
    refuses = false;
    await act(() => savePendingEdits());
    expect(hasPendingEdits()).toBe(false);
    unmount();
  });

  it('saves when the field goes and when everything pending is asked for, each text once', async () => {
    const onSave = vi.fn(async () => {});
    const { result, unmount } = fieldOn('', onSave);
    act(() => result.current.change('first'));
    await act(() => savePendingEdits());
    act(() => result.current.change('second'));
    unmount();
    await savePendingEdits();
    expect(onSave.mock.calls).toEqual([['first'], ['second']]);
  });

  it('keeps what is typed while a save is under way, and saves that next', async () => {
    const taken: (() => void)[] = [];
    const onSave = vi.fn((_text: string) => new Promise<void>((resolve) => taken.push(resolve)));
    const { result, rerender } = fieldOn('', onSave);
    act(() => result.current.change('one'));
    act(() => void result.current.save());
    act(() => result.current.change('one two'));
    rerender({ shown: 'one' });
    expect(result.current.draft).toBe('one two');
    await act(async () => taken[0]?.());
    expect(onSave.mock.calls).toEqual([['one'], ['one two']]);
    await act(async () => taken[1]?.());
    rerender({ shown: 'one two' });
    expect(result.current.draft).toBe('one two');
  });

  it('shows a value from outside, but never over something unsaved', async () => {
    const onSave = vi.fn(async () => {});
    const { result, rerender } = fieldOn('kept', onSave);
    rerender({ shown: 'undone' });
    expect(result.current.draft).toBe('undone');
    act(() => result.current.change('undone and more'));
    rerender({ shown: 'from elsewhere' });
    expect(result.current.draft).toBe('undone and more');
    await act(() => savePendingEdits());
    expect(onSave.mock.calls).toEqual([['undone and more']]);
  });

  it('tries again to save what the disk refused', async () => {
    const onSave = vi.fn(async () => {}).mockRejectedValueOnce(new Error('disk full'));
    const { result } = fieldOn('', onSave);
    act(() => result.current.change('precious'));
    await expect(savePendingEdits()).rejects.toThrow('disk full');
    await savePendingEdits();
    expect(onSave.mock.calls).toEqual([['precious'], ['precious']]);
  });

  it('takes white space, which is stored as nothing, as saved', async () => {
    const onSave = vi.fn(async () => {});
    const { result, rerender } = fieldOn('word', onSave);
    act(() => result.current.change('  '));
    await act(() => savePendingEdits());
    rerender({ shown: '' });
    expect(result.current.draft).toBe('  ');
    await act(() => savePendingEdits());
    expect(onSave).toHaveBeenCalledTimes(1);
  });
});
