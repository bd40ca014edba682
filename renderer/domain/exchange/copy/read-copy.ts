import * as v from 'valibot';
import type { Dataset } from '../../coding/dataset.ts';
import { bytesHash } from '../text-hash.ts';
import { checkCodings } from './check-codings.ts';
import { checkJournal } from './check-journal.ts';
import { checkReferences } from './check-references.ts';
import { checkTexts } from './check-texts.ts';
import { COPY_FORMAT, COPY_VERSION, type CopyProblem, type CopyProblemCode, isReadVersion } from './copy-file.ts';
import { datasetSchema } from './schemas/dataset-schema.ts';
import { text, time } from './schemas/values.ts';
import type { CopyFacts } from './write-copy.ts';

/** JavaScript strings end at half a gigabyte. */
const LARGEST_COPY = 400 * 1024 * 1024;

const bodySchema = v.strictObject({ savedAt: time, appVersion: text, dataset: datasetSchema });
const headSchema = v.object({ format: v.literal(COPY_FORMAT), version: v.number() });
const fileSchema = v.strictObject({ ...headSchema.entries, sha256: v.string(), body: v.unknown() });

export type ReadCopyResult = ({ readonly dataset: Dataset } & CopyFacts) | { readonly problem: CopyProblem };

/**
 * The project that a copy holds, checked in full: unaltered since it was written, every record well formed, every text its
 * own, every span inside its text, every reference kept. Never throws, whatever the bytes are.
 */
export async function readCopy(bytes: Uint8Array): Promise<ReadCopyResult> {
  if (bytes.length > LARGEST_COPY) return refuse('too_large', { bytes: bytes.length, limit: LARGEST_COPY });
  const source = new TextDecoder().decode(bytes);
  const json = parseJson(source);
  if (json === undefined) return refuse(looksLikeCopy(source) ? 'damaged' : 'not_a_copy');
  const head = v.safeParse(headSchema, json);
  if (!head.success) return refuse('not_a_copy');
  const { version } = head.output;
  if (version > COPY_VERSION) return refuse('newer_version', { version, newest: COPY_VERSION });
  const file = v.safeParse(fileSchema, json);
  if (!file.success || !isReadVersion(version)) return refuse('damaged');
  const body = stringify(file.output.body);
  if (body === undefined || file.output.sha256 !== (await bytesHash(body))) return refuse('damaged');

  const parsed = v.safeParse(bodySchema, file.output.body, { abortEarly: true });
  if (!parsed.success) return { problem: shapeProblem(parsed.issues[0]) };
  const { dataset, savedAt, appVersion } = parsed.output;
  const problem =
    checkReferences(dataset) ?? checkCodings(dataset) ?? checkJournal(dataset) ?? (await checkTexts(dataset));
  return problem ? { problem } : { dataset, savedAt, appVersion };
}

function refuse(code: CopyProblemCode, details: CopyProblem['details'] = {}): { problem: CopyProblem } {
  return { problem: { code, place: 'the file', details } };
}

function shapeProblem(issue: v.BaseIssue<unknown>): CopyProblem {
  const place =
    v
      .getDotPath(issue)
      ?.replace(/^dataset\./, '')
      .replace(/\.(\d+)/g, '[$1]') ?? 'the file';
  return { code: 'invalid_record', place, details: { reason: issue.message } };
}

/** A file cut off or broken is still known by its first words. */
function looksLikeCopy(source: string): boolean {
  return source.slice(0, 100).includes(`"${COPY_FORMAT}"`);
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** The body as `writeCopy` wrote it: reading JSON and writing it again gives the same. Nesting beyond the stack is no copy's. */
function stringify(body: unknown): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new TextEncoder().encode(JSON.stringify(body));
  } catch {
    return undefined;
  }
}
