import { safeLabel, safePart } from '../export-file-name.ts';
import type { Pack } from './pack.ts';

const LONGEST_INITIALS = 20;

/**
 * `<label>_coding-pack_<initials>_<YYYY-MM-DD>_<hhmm>.age`, or `…_return_…`: allowed on Windows, macOS and Linux. `who`: the
 * coder's initials. Date and time are those of `at` (milliseconds since 1970) by the clock of this computer, since that is what
 * people compare a name with.
 */
export function packFileName(kind: Pack['kind'], label: string, who: string, at: number): string {
  const what = kind === 'coding' ? 'coding-pack' : 'return';
  const initials = safePart(who, LONGEST_INITIALS);
  return `${safeLabel(label)}_${what}_${initials === '' ? 'coder' : initials}_${clockStamp(at)}.age`;
}

/** `<label>_coding-packs_<YYYY-MM-DD>_<hhmm>.zip`: what several packs are saved in where only one file can be. The time as in a pack’s name. */
export function packArchiveName(label: string, at: number): string {
  return `${safeLabel(label)}_coding-packs_${clockStamp(at)}.zip`;
}

function clockStamp(at: number): string {
  const moment = new Date(at);
  const date = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${date}_${two(moment.getHours())}${two(moment.getMinutes())}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
