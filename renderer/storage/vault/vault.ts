import type { Problem } from '../../../codebook/problem.ts';

/** A project's data key, encrypted with AES-256-GCM under another key. Only that other key opens it. */
export interface WrappedKey {
  /** 12 bytes, used once. */
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The way in by passphrase: Argon2id makes the wrapping key of it, with the parameters that were used, kept beside the salt. */
export interface PassphraseSlot {
  /** 16 bytes. */
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
  readonly wrapped: WrappedKey;
  /** Milliseconds since 1970, UTC. A backup made earlier opens with the passphrase of its own time. */
  readonly setAt: number;
}

/** The way in by recovery code: the code is random and long, so HKDF-SHA-256 suffices to make the wrapping key. */
export interface RecoverySlot {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly wrapped: WrappedKey;
  /** Milliseconds since 1970, UTC. */
  readonly setAt: number;
}

/**
 * The way in without a passphrase, on this machine alone: the wrapping key lies with the operating system (`sealed` is
 * what it gave for it), or in the browser profile, where whoever can read the disk can use it.
 */
export type MachineSlot =
  | { readonly keptBy: 'system'; readonly sealed: Uint8Array<ArrayBuffer>; readonly wrapped: WrappedKey }
  | { readonly keptBy: 'profile'; readonly key: CryptoKey; readonly wrapped: WrappedKey };

/**
 * The ways into one project: its data key, wrapped once for each. Nothing in it opens anything by itself but the machine's
 * slot. A change of passphrase makes a new slot; what the data key has sealed stays as it is.
 */
export interface Vault {
  /** Random. */
  readonly id: string;
  /** `null`: the project has no passphrase. */
  readonly passphrase: PassphraseSlot | null;
  readonly recovery: RecoverySlot;
  /** `null`: the project has a passphrase. */
  readonly machine: MachineSlot | null;
}

/** What seals and opens the records of one project while it is unlocked. The data key cannot be exported. */
export interface VaultKey {
  readonly vaultId: string;
  /** AES-256-GCM, not extractable. */
  readonly dataKey: CryptoKey;
}

/** Where a machine keeps a small secret. `protect` answers `null` where the system has no protected place. */
export interface KeyKeeper {
  /** What the system gives for 32 bytes of key; only `recover` on this machine and by this user makes the key of it again. */
  protect(key: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The key again, or `null` if this machine or user cannot. */
  recover(sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** How a project is to be protected. */
export type Protection =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'machine'; readonly keeper: KeyKeeper };

/** What somebody offers to be let in. */
export type Opener =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery_code'; readonly code: string }
  | { readonly kind: 'machine'; readonly keeper: KeyKeeper };

/** Why a vault does not open. `renderer/words/vault-problems.ts` has a sentence for each. */
export const vaultProblemCodes = [
  /** The passphrase is another, or what it should open was altered: the two cannot be told apart. */
  'wrong_passphrase',
  /** This vault has no passphrase to be opened with. */
  'no_passphrase',
  /** Well formed, and of another project. */
  'wrong_recovery_code',
  /** Not a code at all, or one with a slip of the pen: its check characters do not fit. */
  'mistyped_recovery_code',
  /** The key without a passphrase lies with another computer, user or browser profile. */
  'not_this_machine',
  /** The stored ways in make no sense: altered or cut off. */
  'damaged_vault',
] as const;

export type VaultProblemCode = (typeof vaultProblemCodes)[number];
export type VaultProblem = Problem<VaultProblemCode>;
