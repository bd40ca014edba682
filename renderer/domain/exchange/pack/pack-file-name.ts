import { exportFileName, safePart } from '../export-file-name.ts';
import type { Pack } from './pack.ts';

const LONGEST_INITIALS = 20;

/**
 * `<label>_coding-pack_<initials>_<YYYY-MM-DD>.age`, or `…_return_…`: allowed on Windows, macOS and Linux. `who`: the coder's
 * initials. The date is that of `at` (milliseconds since 1970) in UTC.
 */
export function packFileName(kind: Pack['kind'], label: string, who: string, at: number): string {
  const what = kind === 'coding' ? 'coding-pack' : 'return';
  const initials = safePart(who, LONGEST_INITIALS);
  return exportFileName(label, `${what}_${initials === '' ? 'coder' : initials}`, at, 'age');
}
