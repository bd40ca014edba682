import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StorageFacts } from '../../../../renderer/features/settings/storage-facts.tsx';
import type { WaysIn } from '../../../../renderer/words/protection-words.ts';

afterEach(() => vi.unstubAllGlobals());

const passphrase: WaysIn = { passphrase: { setAt: 0 }, recovery: { setAt: 0 }, machine: null };
const without = (keptBy: 'system' | 'profile'): WaysIn => ({ ...passphrase, passphrase: null, machine: { keptBy } });

function show(desktopKind: 'electron' | 'browser', kept: boolean, ways: WaysIn | null = passphrase) {
  const persisted = vi.fn(async () => kept);
  vi.stubGlobal('navigator', Object.create(navigator, { storage: { value: { persisted } } }));
  render(
    <MantineProvider>
      <StorageFacts desktopKind={desktopKind} ways={ways} appVersion="9.9.9" />
    </MantineProvider>,
  );
}

describe('how long work is kept', () => {
  it('is what the browser answers, also when it agreed before this start', async () => {
    show('browser', true);
    expect(await screen.findByText(/this browser has agreed not to clear it/)).toBeTruthy();
  });

  it('is not promised where the browser has not agreed', async () => {
    show('browser', false);
    expect(await screen.findByText(/may clear it if the disk runs full/)).toBeTruthy();
  });

  it('is until the user deletes it in the app, whose folder nothing clears', () => {
    show('electron', false);
    expect(screen.getByText(/the app never clears its folder/)).toBeTruthy();
    expect(screen.queryByText(/may clear/)).toBeNull();
  });
});

describe('what the encryption is worth', () => {
  it.each([
    ['with a passphrase', passphrase, /Without the passphrase or the recovery code nobody can read/],
    ['with a key that the system keeps', without('system'), /not protected against theft: whoever can sign in/],
    ['with a key on the disk', without('profile'), /not protected against theft: whoever can read this disk/],
  ])('is said as it is %s', (_, ways, sentence) => {
    show('electron', false, ways);
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.queryByText(/not encrypted/i)).toBeNull();
  });
});
