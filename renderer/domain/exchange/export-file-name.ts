const LONGEST_LABEL = 60;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * `<project>_<what>_<YYYY-MM-DD>.<ending>`, allowed on Windows, macOS and Linux: what they forbid becomes a hyphen.
 * The date is that of `at` (milliseconds since 1970) in UTC, as in the file.
 */
export function exportFileName(projectLabel: string, what: string, at: number, ending: string): string {
  return `${safeLabel(projectLabel)}_${what}_${new Date(at).toISOString().slice(0, 10)}.${ending}`;
}

function safeLabel(label: string): string {
  const safe = Array.from(label.normalize('NFC').replace(/[<>:"/\\|?*\p{C}\s]+/gu, '-'))
    .slice(0, LONGEST_LABEL)
    .join('')
    .replace(/^[-.]+|[-.]+$/g, '');
  if (safe === '') return 'project';
  return RESERVED_ON_WINDOWS.test(safe) ? `${safe}-project` : safe;
}
