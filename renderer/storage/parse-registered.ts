import * as v from 'valibot';
import { count, id, time } from '../domain/exchange/copy/schemas/values.ts';
import type { RegisteredKeys, RegisteredProject } from './project-registry.ts';

/** What stands in the place of a label that cannot be read, until the project is opened and says its own. */
const unreadableLabel = 'Label cannot be read';

const LONGEST_LABEL = 200;

/** What `makeHome` allows. Anything else names no home that this app has made. */
const homeName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]{0,63}$/));

const label = v.pipe(
  v.fallback(v.pipe(v.string(), v.nonEmpty()), unreadableLabel),
  v.transform((value) => (value.length > LONGEST_LABEL ? `${value.slice(0, LONGEST_LABEL)}…` : value)),
);

/** Of a project that is sealed, but nobody can say where its keys lie: no home has this name, so it is never taken for an unsealed one. */
const lostKeys: RegisteredKeys = { name: 'keys-cannot-be-found', hasPassphrase: true };

const keys = v.fallback(v.object({ name: homeName, hasPassphrase: v.fallback(v.boolean(), true) }), lostKeys);
const backedUp = v.fallback(v.nullable(v.object({ at: time, seq: count })), null);

const entryShape = v.object({ id, databaseName: homeName, label, createdAt: since1970(), openedAt: since1970() });
const hasKeys = v.object({ keys: v.unknown() });
const hasBackedUp = v.object({ backedUp });
const hasPackOrigin = v.object({ packOrigin: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });
const hasPacks = v.object({
  packs: v.array(
    v.object({ kind: v.picklist(['coding', 'return']), passage: v.picklist(['made', 'opened']), at: time }),
  ),
});
const hasUnconfirmedCode = v.object({ isCodeUnconfirmed: v.literal(true) });
const hasNextCode = v.object({ isNextCodeShown: v.literal(true) });

/**
 * An entry of the list of projects from the disk, where anybody may have altered it. What is amiss beside the project is
 * mended: a label that cannot be read, times out of range (0), a backup, packs or the origin of a pack that cannot be believed in (left out). `null` for
 * what does not say which project and which database it is. Never throws.
 */
export function parseRegistered(value: unknown): RegisteredProject | null {
  const entry = v.safeParse(entryShape, value);
  if (!entry.success) return null;
  const sealed = v.safeParse(hasKeys, value);
  const backups = v.safeParse(hasBackedUp, value);
  const origin = v.safeParse(hasPackOrigin, value);
  const packs = v.safeParse(hasPacks, value);
  return {
    ...entry.output,
    ...(sealed.success ? { keys: v.parse(keys, sealed.output.keys) } : {}),
    ...(backups.success && backups.output.backedUp ? { backedUp: backups.output.backedUp } : {}),
    ...(v.is(hasUnconfirmedCode, value) ? { isCodeUnconfirmed: true } : {}),
    ...(v.is(hasNextCode, value) ? { isNextCodeShown: true } : {}),
    ...(origin.success ? origin.output : {}),
    ...(packs.success ? packs.output : {}),
  };
}

function since1970() {
  return v.optional(v.fallback(time, 0), 0);
}
