const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** A moment as people say it: `today at 14:05`, `yesterday at 09:30`, `3 November 2026`. Both in milliseconds since 1970; local time. */
export function dayWords(at: number, now: number): string {
  const daysAgo = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (daysAgo === 0) return `today at ${time.format(at)}`;
  if (daysAgo === 1) return `yesterday at ${time.format(at)}`;
  return date.format(at);
}

function startOfDay(at: number): number {
  const day = new Date(at);
  return day.setHours(0, 0, 0, 0);
}
