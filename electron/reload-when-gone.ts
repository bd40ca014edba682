/** Another crash of the page within this time of the last counts as repeated, in milliseconds. */
const soon = 10_000;

/** The parts of a window that this needs. */
export interface CrashingWindow {
  isDestroyed(): boolean;
  readonly webContents: {
    on(event: 'render-process-gone', listener: (event: unknown, details: { readonly reason: string }) => void): unknown;
    reload(): void;
  };
}

/**
 * Loads the page anew when its process is gone, so that no window stays blank; a page that goes again within seconds is
 * given up. The reason is printed either way.
 */
export function reloadWhenGone(window: CrashingWindow, giveUp: () => void, now: () => number = Date.now): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (window.isDestroyed()) return;
    console.error(`The page's process is gone: ${reason}`);
    const again = now() - last < soon;
    last = now();
    if (again) giveUp();
    else window.webContents.reload();
  });
}
