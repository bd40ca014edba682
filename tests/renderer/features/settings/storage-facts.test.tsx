import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StorageFacts } from '../../../../renderer/features/settings/storage-facts.tsx';

afterEach(() => vi.unstubAllGlobals());

function show(desktopKind: 'electron' | 'browser', kept: boolean) {
  const persisted = vi.fn(async () => kept);
  vi.stubGlobal('navigator', Object.create(navigator, { storage: { value: { persisted } } }));
  render(
    <MantineProvider>
      <StorageFacts desktopKind={desktopKind} appVersion="9.9.9" />
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
