const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const exactTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const short = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `14:05`, in local time; `at` in milliseconds since 1970. */
export function clockTime(at: number): string {
  return time.format(at);
}

/** `22 Nov 2026, 14:05`, in local time; `at` in milliseconds since 1970. */
export function shortMoment(at: number): string {
  return short.format(at);
}

/** `22 November 2026`, in local time; `at` in milliseconds since 1970. */
export function longDate(at: number): string {
  return date.format(at);
}

/** A day over what happened on it: `Today, 22 November 2026`, `Friday, 20 November 2026`. Both in milliseconds since 1970; local time. */
export function dayHeading(at: number, now: number): string {
  const daysAgo = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  const day = longDate(at);
  if (daysAgo === 0) return `Today, ${day}`;
  return `${daysAgo === 1 ? 'Yesterday' : weekday.format(at)}, ${day}`;
}

/** A moment to the second: `22 November 2026, 14:05:10`. */
export function exactMoment(at: number): string {
  return `${longDate(at)}, ${exactTime.format(at)}`;
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
