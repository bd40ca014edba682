import * as v from 'valibot';
import type { Problem } from '../../../codebook/problem.ts';
import { gunzip, gzip } from '../../workers/gzip.ts';
import { parseVault } from './parse-vault.ts';
import { openSealedBytes, sealBytes, sealedOverhead } from './sealed-bytes.ts';
import { parseJson, readFacts, writeFacts } from './sealed-file-facts.ts';
import {
  beginningLength,
  findFacts,
  findHead,
  joined,
  partBinding,
  roomForFacts,
  withFacts,
  withHead,
} from './sealed-file-parts.ts';
import { unlockVault } from './unlock-vault.ts';
import type { Opener, Vault, VaultKey, VaultProblem } from './vault.ts';
import { sealedHeadSchema, vaultJson } from './vault-json.ts';

/** Why a file was made: on demand, for moving and keeping, or by itself. */
export type SealedFileReason =
  | 'copy'
  | 'close'
  | 'interval'
  | 'before_import'
  | 'before_restore'
  | 'before_upgrade'
  | 'before_bulk_act'
  | 'on_demand';

/** What a sealed file says of its content before that is opened in full. It is sealed itself. */
export interface SealedFileFacts {
  /** Milliseconds since 1970, UTC. */
  readonly madeAt: number;
  readonly appVersion: string;
  readonly reason: SealedFileReason;
  readonly projectId: string;
  readonly copyId: string;
  /** The first 80 characters. */
  readonly label: string;
  readonly cases: number;
  readonly narratives: number;
  readonly codings: number;
  /** As many as there is room for, the first 80 characters of each; `… +3` at the end stands for three more. */
  readonly coders: readonly string[];
  /** `seq` of the newest change it holds. */
  readonly lastSeq: number;
}

export const sealedFileProblemCodes = ['not_sealed', 'damaged', 'newer_version', 'too_large', 'other_key'] as const;

/** Why a sealed file does not open. `renderer/words/sealed-file-problems.ts` has a sentence for each. */
export type SealedFileProblem = Problem<(typeof sealedFileProblemCodes)[number]> | VaultProblem;

/** The readable beginning of a sealed file: the ways in, and when it was made. */
export interface SealedHead {
  /** Without the machine's slot: the file opens anywhere, by passphrase or recovery code. */
  readonly vault: Vault;
  readonly madeAt: number;
}

type Refused = { readonly problem: SealedFileProblem };

/** How many bytes from the beginning of a sealed file `readSealedHead` and `readSealedFacts` need at most. */
export const sealedHeadBytes = beginningLength;

/** What `readCopy` takes at most. */
const largestContent = 400 * 1024 * 1024;
/** Gzip makes what it cannot compress longer by less than a thousandth. */
const largestFile = largestContent + 1024 * 1024;

/**
 * One file of a whole project: a readable head with the vault's ways in, the facts and the content sealed with the data
 * key and bound to the head. The content is compressed first. Throws for content over 400 MB, for a damaged vault, and
 * for facts that make no sense: such a file would not open.
 */
export async function sealFile(
  content: Uint8Array<ArrayBuffer>,
  facts: SealedFileFacts,
  vault: Vault,
  key: VaultKey,
): Promise<Uint8Array<ArrayBuffer>> {
  if (content.length > largestContent) throw new RangeError('A sealed file holds at most 400 MB.');
  if (!parseVault(vault) || vault.id !== key.vaultId) throw new Error('The vault is damaged or not the key’s own.');
  const head = new TextEncoder().encode(JSON.stringify({ vault: vaultJson(vault), madeAt: facts.madeAt }));
  const upToHead = withHead(head);
  const plainFacts = writeFacts(facts, roomForFacts(head) - sealedOverhead);
  const upToFacts = withFacts(upToHead, await sealBytes(plainFacts, key.dataKey, partBinding('facts', upToHead)));
  const sealed = await sealBytes(await gzip(content), key.dataKey, partBinding('content', upToFacts));
  return joined(upToFacts, sealed);
}

/** The head, from the whole file or its first `sealedHeadBytes`. Never throws, whatever the bytes. */
export function readSealedHead(bytes: Uint8Array): SealedHead | Refused {
  const found = findHead(bytes);
  if ('refused' in found) return refuse(found.refused, found.details);
  const head = v.safeParse(sealedHeadSchema, parseJson(found.head));
  return head.success ? head.output : refuse('damaged');
}

/** The facts, from the whole file or its first `sealedHeadBytes`, with the key of its vault. Never throws. */
export async function readSealedFacts(
  bytes: Uint8Array<ArrayBuffer>,
  key: VaultKey,
): Promise<SealedFileFacts | Refused> {
  const opened = await openFacts(bytes, key);
  return 'problem' in opened ? opened : opened.facts;
}

/** The content and facts of a whole file, with the key of its vault. Never throws, whatever the bytes. */
export async function openSealedFile(
  bytes: Uint8Array<ArrayBuffer>,
  key: VaultKey,
): Promise<{ readonly content: Uint8Array<ArrayBuffer>; readonly facts: SealedFileFacts } | Refused> {
  if (bytes.length > largestFile) return refuse('too_large', { limit: largestContent });
  const opened = await openFacts(bytes, key);
  if ('problem' in opened) return opened;
  const binding = partBinding('content', bytes.subarray(0, opened.end));
  const compressed = await openSealedBytes(bytes.subarray(opened.end), key.dataKey, binding);
  const content = compressed ? await gunzip(compressed, largestContent) : 'damaged';
  if (typeof content !== 'string') return { content, facts: opened.facts };
  return refuse(content, content === 'too_large' ? { limit: largestContent } : {});
}

/** The key of a file's own vault, by passphrase or recovery code; from the whole file or its first `sealedHeadBytes`. */
export async function unlockSealedFile(
  bytes: Uint8Array<ArrayBuffer>,
  opener: Opener,
  signal?: AbortSignal,
): Promise<{ readonly key: VaultKey } | Refused> {
  const head = readSealedHead(bytes);
  return 'problem' in head ? head : unlockVault(head.vault, opener, signal);
}

async function openFacts(bytes: Uint8Array<ArrayBuffer>, key: VaultKey) {
  const head = readSealedHead(bytes);
  if ('problem' in head) return head;
  if (head.vault.id !== key.vaultId) return refuse('other_key');
  const found = findFacts(bytes);
  if (!found) return refuse('damaged');
  const binding = partBinding('facts', bytes.subarray(0, found.start));
  const plain = await openSealedBytes(found.part, key.dataKey, binding);
  const facts = plain && readFacts(plain);
  return facts && facts.madeAt === head.madeAt ? { facts, end: found.end } : refuse('damaged');
}

function refuse(code: (typeof sealedFileProblemCodes)[number], details: SealedFileProblem['details'] = {}): Refused {
  return { problem: { code, place: 'the file', details } };
}
