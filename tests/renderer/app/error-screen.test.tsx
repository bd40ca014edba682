import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ErrorScreen } from '../../../renderer/app/error-screen.tsx';
import { useStorageProblem } from '../../../renderer/app/use-storage-problem.ts';
import { StorageError } from '../../../renderer/storage/storage-problem.ts';

function show(child: React.ReactNode) {
  render(
    <MantineProvider>
      <ErrorScreen>{child}</ErrorScreen>
    </MantineProvider>,
  );
}

function Broken(): never {
  throw new Error('a bug');
}

function Desk() {
  const { sentence } = useStorageProblem();
  return <p>{sentence ?? 'all is well'}</p>;
}

/** happy-dom has no PromiseRejectionEvent of its own. */
class Rejection extends Event {
  readonly reason: unknown;
  constructor(reason: unknown) {
    super('unhandledrejection', { cancelable: true });
    this.reason = reason;
  }
}
vi.stubGlobal('PromiseRejectionEvent', Rejection);

describe('the error screen', () => {
  it('says calmly that the work is safe when a screen breaks', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    show(<Broken />);
    expect(screen.getByRole('alert').textContent).toContain('your work is safe');
    expect(screen.getByRole('button', { name: 'Start again' })).toBeTruthy();
  });

  it('comes up for an error that nobody caught', () => {
    show(<Desk />);
    act(() => void window.dispatchEvent(new Rejection(new TypeError('a bug'))));
    expect(screen.getByRole('alert').textContent).toContain('your work is safe');
  });

  it('stays away where only the disk refused an act, which is told in words where the user works', () => {
    show(<Desk />);
    act(() => void window.dispatchEvent(new Rejection(new StorageError({ code: 'no_space', place: 'sheets' }))));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText(/The disk is full/)).toBeTruthy();
  });
});
