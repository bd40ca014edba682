import * as v from 'valibot';

/** How this machine shows things; nothing of any project is in it. */
export interface Preferences {
  readonly colourScheme: 'light' | 'dark' | 'auto';
  /** Of the narrative, in percent of the usual size. */
  readonly textSize: number;
  /** Command id → the keys it listens to instead of its own. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Whether the case's attributes stand beside the text. */
  readonly attributesShown: boolean;
  /** After how many minutes without a key or the mouse an open project locks itself: 1 to 60. */
  readonly lockAfterMinutes: number;
  /** How many minutes of work may go without a backup, where backups are made unasked: 1 to 120. */
  readonly backupMinutes: number;
}

const storageKey = 'outcome-coder preferences';
const defaults: Preferences = {
  colourScheme: 'auto',
  textSize: 100,
  keys: {},
  attributesShown: true,
  lockAfterMinutes: 10,
  backupMinutes: 10,
};
const listeners = new Set<() => void>();
let current: Preferences | null = null;

/** Each preference by itself, so that one that is damaged costs only itself. */
const shape = v.object({
  colourScheme: v.fallback(v.picklist(['light', 'dark', 'auto']), defaults.colourScheme),
  textSize: v.fallback(v.pipe(v.number(), v.minValue(75), v.maxValue(250)), defaults.textSize),
  keys: v.fallback(v.record(v.string(), v.array(v.string())), {}),
  attributesShown: v.fallback(v.boolean(), defaults.attributesShown),
  lockAfterMinutes: v.fallback(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
    defaults.lockAfterMinutes,
  ),
  backupMinutes: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)), defaults.backupMinutes),
}) satisfies v.GenericSchema<unknown, Preferences>;

/** The preferences; the same object until one changes. What is missing or damaged is as on a new machine. */
export function preferences(): Preferences {
  current ??= v.parse(shape, { ...stored() });
  return current;
}

/** Changes some of them, at once and for the next start. Throws after the change if the browser has no room to keep it. */
export function changePreferences(changes: Partial<Preferences>): void {
  current = { ...preferences(), ...changes };
  for (const listener of [...listeners]) listener();
  localStorage.setItem(storageKey, JSON.stringify(current));
}

/** Calls back after every change; answers with the way to stop. */
export function subscribeToPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): object {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
