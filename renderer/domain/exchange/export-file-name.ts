/** In bytes of UTF-8, which is how Linux counts; with what is added it stays below every system's limit. */
const LONGEST_LABEL = 60;
/** Windows takes these for devices, whatever follows a dot after them. */
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;

/**
 * `<project>_<what>_<YYYY-MM-DD>.<ending>`, allowed on Windows, macOS and Linux: what they forbid becomes a hyphen.
 * The date is that of `at` (milliseconds since 1970) in UTC, as in the file.
 */
export function exportFileName(projectLabel: string, what: string, at: number, ending: string): string {
  return `${safeLabel(projectLabel)}_${what}_${new Date(at).toISOString().slice(0, 10)}.${ending}`;
}

/** A label as a part of a file name that Windows, macOS and Linux allow: what they forbid becomes a hyphen. Never empty. */
export function safeLabel(label: string): string {
  const safe = safePart(label, LONGEST_LABEL);
  return safe === '' ? 'project' : safe.replace(RESERVED_ON_WINDOWS, '$&-project');
}

/** A text inside a file name, in at most so many bytes of UTF-8: what systems forbid becomes a hyphen. May be empty. */
export function safePart(text: string, longest: number): string {
  const allowed = text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{C}\s]+/gu, '-')
    .replace(/^[-.]+/, '');
  return upToBytes(allowed, longest).replace(/[-.]+$/, '');
}

/** As many whole characters as fit into so many bytes of UTF-8. */
function upToBytes(text: string, most: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(most));
  return text.slice(0, read);
}
