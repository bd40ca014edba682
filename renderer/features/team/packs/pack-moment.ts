const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `22 Nov 2026, 14:05`, local time. `at`: milliseconds since 1970. */
export function packMoment(at: number): string {
  return moment.format(at);
}
