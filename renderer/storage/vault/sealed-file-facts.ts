import * as v from 'valibot';
import { count, id, time } from '../../domain/exchange/copy/schemas/values.ts';
import type { SealedFileFacts, SealedFileReason } from './sealed-file.ts';

const reasons: Readonly<Record<SealedFileReason, true>> = {
  copy: true,
  close: true,
  interval: true,
  before_import: true,
  before_restore: true,
  before_upgrade: true,
  before_bulk_act: true,
  on_demand: true,
};

const LONGEST_NAME = 80;

const schema = v.object({
  madeAt: time,
  appVersion: v.string(),
  reason: v.custom<SealedFileReason>((value) => typeof value === 'string' && Object.hasOwn(reasons, value)),
  projectId: id,
  copyId: id,
  label: v.string(),
  cases: count,
  narratives: count,
  codings: count,
  coders: v.array(v.string()),
  lastSeq: count,
}) satisfies v.GenericSchema<unknown, SealedFileFacts>;

/** The facts as JSON of at most `room` bytes; names are cut for that, and coders left out. Throws for facts that are none. */
export function writeFacts(facts: SealedFileFacts, room: number): Uint8Array<ArrayBuffer> {
  const { coders, ...rest } = v.parse(schema, facts);
  const named = { ...rest, appVersion: cut(rest.appVersion), label: cut(rest.label) };
  const names = coders.map(cut);
  const whole = encoded({ ...named, coders: names });
  if (whole.length <= room) return whole;

  const kept: string[] = [];
  let left = room - encoded({ ...named, coders: [unnamed(names.length)] }).length;
  for (const name of names) {
    left -= utf8(JSON.stringify(name)).length + 1;
    if (left < 0) break;
    kept.push(name);
  }
  return encoded({ ...named, coders: [...kept, unnamed(names.length - kept.length)] });
}

/** What `writeFacts` wrote; `null` if it makes no sense. */
export function readFacts(bytes: Uint8Array): SealedFileFacts | null {
  const parsed = v.safeParse(schema, parseJson(bytes));
  return parsed.success ? parsed.output : null;
}

/** The JSON in these bytes, or `undefined` if there is none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function encoded(facts: SealedFileFacts): Uint8Array<ArrayBuffer> {
  return utf8(JSON.stringify(facts));
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function unnamed(count: number): string {
  return `… +${count}`;
}

function cut(name: string): string {
  const characters = Array.from(name);
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join('')}…` : name;
}
