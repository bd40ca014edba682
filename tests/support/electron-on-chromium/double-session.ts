import { EventEmitter } from 'node:events';
import type { Addresses } from './addresses.ts';
import type { Recording } from './recording.ts';

type AnswerPermission = (contents: unknown, name: string, answer: (granted: boolean) => void) => void;
type CheckPermission = (contents: unknown, name: string) => boolean;
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;
type Serve = (request: Request) => Promise<Response>;

/** The double of Electron's `session` and `protocol`: what is allowed, and who answers for a scheme. */
export class DoubleSession {
  readonly servers = new Map<string, Serve>();
  readonly #events = new EventEmitter();
  #answerPermission: AnswerPermission = (_contents, _name, answer) => answer(true);
  #checkPermission: CheckPermission = () => true;
  #beforeRequest: BeforeRequest = (_details, answer) => answer({});
  readonly #addresses: Addresses;
  readonly #recording: Recording;
  #ready = false;

  constructor(addresses: Addresses, recording: Recording) {
    this.#addresses = addresses;
    this.#recording = recording;
  }

  readonly electron = {
    setPermissionRequestHandler: (answer: AnswerPermission) => {
      this.#answerPermission = answer;
    },
    setPermissionCheckHandler: (check: CheckPermission) => {
      this.#checkPermission = check;
    },
    setDevicePermissionHandler: () => undefined,
    setSpellCheckerEnabled: (enabled: boolean) => {
      this.#recording.spellChecked = enabled;
    },
    setSpellCheckerDictionaryDownloadURL: () => undefined,
    setProxy: async (proxy: unknown) => {
      this.#recording.proxy = proxy;
    },
    webRequest: {
      onBeforeRequest: (listener: BeforeRequest) => {
        this.#beforeRequest = listener;
      },
    },
    on: (name: string, listener: (...values: unknown[]) => void) => this.#events.on(name, listener),
  };

  readonly protocol = {
    registerSchemesAsPrivileged: (schemes: readonly { scheme: string }[]) => {
      if (this.#ready) throw new Error('registerSchemesAsPrivileged must be called before the app is ready');
      for (const { scheme } of schemes) this.#addresses.declare(scheme);
    },
    handle: (scheme: string, serve: Serve) => {
      if (!this.#ready) throw new Error('protocol.handle must be called after the app is ready');
      this.servers.set(scheme, serve);
    },
  };

  becomeReady(): void {
    this.#ready = true;
  }

  /** Whether the app's handlers grant a permission; with no handler Electron grants it, and so does this. */
  isGranted(contents: unknown, name: string): boolean {
    let granted = false;
    this.#answerPermission(contents, name, (answer) => {
      granted = answer;
    });
    granted = granted || this.#checkPermission(contents, name);
    this.#recording.permissions.push({ name, granted });
    return granted;
  }

  isCancelled(url: string): Promise<boolean> {
    return new Promise((resolve) => this.#beforeRequest({ url }, ({ cancel }) => resolve(cancel === true)));
  }

  /** Offers a download to the app; answers whether it was refused. */
  refusesDownload(): boolean {
    let refused = false;
    this.#events.emit('will-download', { preventDefault: () => (refused = true) });
    return refused;
  }
}
