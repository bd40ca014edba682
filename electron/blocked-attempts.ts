let blocked = 0;

/**
 * Counts one attempt to reach anything but our own files that the shell has blocked: a request, a navigation away, a
 * redirect, a new window, a download, an embedded browser. What the page's own policy stops never gets here; the page
 * counts that itself.
 */
export function noteBlocked(): void {
  blocked += 1;
}

/** How many attempts the shell has blocked since it started. */
export function blockedAttempts(): number {
  return blocked;
}
