const place = 'blocked-attempts';

/**
 * Counts, from the first moment on, what the content security policy stops in the page. Importing this file before any
 * code that could ask for something is part of its use. The count outlives the reload by which a project is locked. What
 * the policy stops never reaches the shell, so nothing is counted twice. A worker's own violations are told in that
 * worker only and are not seen here.
 */
let blocked = Math.max(0, Number.parseInt(sessionStorage.getItem(place) ?? '', 10) || 0);

// Caught on the way down, before anything could stop the event.
globalThis.addEventListener('securitypolicyviolation', countOne, { capture: true });

/** Counts one attempt that the page itself has stopped. */
export function countOne(): void {
  blocked += 1;
  sessionStorage.setItem(place, String(blocked));
}

/** How many attempts the page's policy has blocked since the window was opened. */
export function blockedInPage(): number {
  return blocked;
}
