import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** The system's place for secrets, as a test sets it: its name on Linux, whose it is, and whether it answers. */
export interface KeyStoreSetting {
  /** As Electron names it, e.g. 'basic_text'. */
  readonly backend?: string;
  /** Another owner is another user or another machine: what the one seals, the other cannot open. */
  readonly owner?: string;
  readonly available?: boolean;
  /** The keyring does not answer, and Chromium seals with the password that everyone knows, unasked. */
  readonly fallsBack?: boolean;
}

/** The double of Electron's `safeStorage`, its asynchronous half: seals for one owner, marked as Chromium on Linux marks. */
export class DoubleSafeStorage {
  readonly #setting: Required<KeyStoreSetting>;

  constructor(setting: KeyStoreSetting = {}) {
    this.#setting = { backend: 'gnome_libsecret', owner: 'this user', available: true, fallsBack: false, ...setting };
  }

  readonly electron = {
    getSelectedStorageBackend: () => this.#setting.backend,
    isAsyncEncryptionAvailable: async () => this.#setting.available,
    encryptStringAsync: async (plain: string) => this.#seal(plain),
    decryptStringAsync: async (sealed: Buffer) => ({ shouldReEncrypt: false, result: this.#open(sealed) }),
  };

  #seal(plain: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key(), nonce);
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from(this.#setting.fallsBack ? 'v10' : 'v11'), nonce, cipher.getAuthTag(), body]);
  }

  #open(sealed: Buffer): string {
    const opened = createDecipheriv('aes-256-gcm', this.#key(), sealed.subarray(3, 15));
    opened.setAuthTag(sealed.subarray(15, 31));
    return Buffer.concat([opened.update(sealed.subarray(31)), opened.final()]).toString('utf8');
  }

  #key(): Buffer {
    return createHash('sha256').update(this.#setting.owner).digest();
  }
}
