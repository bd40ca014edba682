import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { useFocusBack } from '../../../renderer/ui/use-focus-back.ts';

/** Long enough for whoever waits for the next turn of the page. */
const aMoment = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));

const button = (name: string) => screen.getByRole('button', { name });
const heading = () => screen.getByRole('heading');

function Dialog({ name = 'dialog', onClose }: { readonly name?: string; readonly onClose: () => void }) {
  useFocusBack();
  return (
    <div role="dialog">
      <button type="button" onClick={onClose}>
        close {name}
      </button>
    </div>
  );
}

/** A screen whose dialog and buttons come and go as they are told. */
function Desk() {
  const [isOpen, setOpen] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [isThere, setThere] = useState(true);
  return (
    <main>
      <h1>Desk</h1>
      {isThere ? (
        <button type="button" disabled={isSaving} onClick={() => setOpen(true)}>
          open
        </button>
      ) : null}
      <div role="menu" aria-labelledby="more">
        <button type="button" role="menuitem" onClick={() => setOpen(true)}>
          rename
        </button>
      </div>
      <button type="button" id="more">
        more
      </button>
      {isOpen ? <Dialog onClose={() => setOpen(false)} /> : null}
      <input aria-label="save" type="checkbox" onChange={() => setSaving(true)} />
      <input aria-label="remove" type="checkbox" onChange={() => setThere(false)} />
    </main>
  );
}

/** Opens the dialog from what has the focus by then, and closes it. */
async function throughDialog(from: HTMLElement, between = () => {}) {
  from.focus();
  fireEvent.click(from);
  button('close dialog').focus();
  between();
  fireEvent.click(button('close dialog'));
  await aMoment();
}

// Nothing is kept for the next test.
afterEach(() => {
  fireEvent.keyDown(document.body, { key: 'a' });
});

describe('once a dialog has gone, the focus', () => {
  it('is where it was before', async () => {
    render(<Desk />);
    await throughDialog(button('open'));
    expect(document.activeElement).toBe(button('open'));
  });

  it('is on the heading of the screen, where what had it has gone too', async () => {
    render(<Desk />);
    await throughDialog(button('open'), () => fireEvent.click(screen.getByLabelText('remove')));
    expect(document.activeElement).toBe(heading());
  });

  it('is on the button of the menu it was opened from', async () => {
    render(<Desk />);
    await throughDialog(screen.getByRole('menuitem'));
    expect(document.activeElement).toBe(button('more'));
  });

  it('stays with what has taken it', async () => {
    render(<Desk />);
    button('open').focus();
    fireEvent.click(button('open'));
    fireEvent.click(button('close dialog'));
    button('more').focus();
    await aMoment();
    expect(document.activeElement).toBe(button('more'));
  });

  it.each(['save', 'remove'])('is given again if what got it goes by and by: %s', async (change) => {
    render(<Desk />);
    await throughDialog(button('open'));
    fireEvent.click(screen.getByLabelText(change));
    await waitFor(() => expect(document.activeElement).toBe(heading()));
  });

  it('is the reader’s from the next key or press on', async () => {
    render(<Desk />);
    await throughDialog(button('open'));
    fireEvent.keyDown(button('open'), { key: 'Tab' });
    fireEvent.click(screen.getByLabelText('remove'));
    await aMoment();
    expect(document.activeElement).toBe(document.body);
  });

  it('is kept although the key that closed the dialog is still on its way', async () => {
    render(<Desk />);
    button('open').focus();
    fireEvent.click(button('open'));
    const close = button('close dialog');
    close.focus();
    addEventListener('keydown', () => fireEvent.click(close), { capture: true, once: true });
    close.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await aMoment();
    expect(document.activeElement).toBe(button('open'));
    fireEvent.click(screen.getByLabelText('remove'));
    await waitFor(() => expect(document.activeElement).toBe(heading()));
  });

  it('is given before the key that comes at once is at work', async () => {
    render(<Desk />);
    button('open').focus();
    fireEvent.click(button('open'));
    button('close dialog').focus();
    fireEvent.click(button('close dialog'));
    await act(() => new Promise<void>((resolve) => queueMicrotask(resolve)));
    const later = performance.now();
    while (performance.now() <= later);
    fireEvent.keyDown(document.body, { key: 'Tab' });
    expect(document.activeElement).toBe(button('open'));
  });
});

function Inner({ onClose }: { readonly onClose: () => void }) {
  const [isAsked, setAsked] = useState(false);
  useFocusBack();
  return (
    <>
      <button type="button" onClick={() => setAsked(true)}>
        save
      </button>
      {isAsked ? <Dialog name="both" onClose={onClose} /> : null}
    </>
  );
}

describe('where a page goes together with its dialog', () => {
  it('the focus is where it was before the page', async () => {
    function Pages() {
      const [isInner, setInner] = useState(false);
      return (
        <main>
          <h1>Pages</h1>
          <button type="button" onClick={() => setInner(true)}>
            edit
          </button>
          {isInner ? <Inner onClose={() => setInner(false)} /> : null}
        </main>
      );
    }
    render(<Pages />);
    button('edit').focus();
    fireEvent.click(button('edit'));
    button('save').focus();
    fireEvent.click(button('save'));
    button('close both').focus();
    fireEvent.click(button('close both'));
    await waitFor(() => expect(document.activeElement).toBe(button('edit')));
  });
});
