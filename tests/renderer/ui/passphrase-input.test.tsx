import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PassphraseInput } from '../../../renderer/ui/passphrase-input.tsx';
import { onScreen } from '../../support/on-screen.tsx';

function field(): HTMLInputElement {
  return screen.getByLabelText('Passphrase');
}

describe('a field for a passphrase', () => {
  beforeEach(() => {
    onScreen(<PassphraseInput label="Passphrase" value="secret" onChange={() => undefined} error="No." />);
  });

  it('hides what is typed until asked, and no browser remembers or checks it', () => {
    expect(field().type).toBe('password');
    expect(field().autocomplete).toBe('off');
    expect(field().getAttribute('spellcheck')).toBe('false');
    fireEvent.mouseDown(screen.getByRole('button', { name: 'Show what is typed' }));
    expect(field().type).toBe('text');
  });

  it('says beside any other fault that Caps Lock is on, until it is off or the field is left', () => {
    const press = (capsLock: boolean) => {
      const event = new KeyboardEvent('keydown', { key: 'A', bubbles: true });
      vi.spyOn(event, 'getModifierState').mockImplementation((key) => key === 'CapsLock' && capsLock);
      fireEvent(field(), event);
    };
    press(true);
    expect(screen.getByText('No. Caps Lock is on.')).toBeTruthy();
    press(false);
    expect(screen.getByText('No.')).toBeTruthy();
    press(true);
    fireEvent.blur(field());
    expect(screen.getByText('No.')).toBeTruthy();
  });
});
