import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findBrowser, mustRunUnsandboxed } from '../../../build/find-browser.mjs';
import { quietSwitches } from '../../../build/quiet-browser.mjs';
import { Addresses } from './addresses.ts';
import { answerRequests } from './answer-requests.ts';
import { DoubleApp } from './double-app.ts';
import { DoubleCalls } from './double-calls.ts';
import { DoubleDialogs } from './double-dialogs.ts';
import { DoubleMenu } from './double-menu.ts';
import { DoubleSafeStorage, type KeyStoreSetting } from './double-safe-storage.ts';
import { DoubleSession } from './double-session.ts';
import { DoubleWindow } from './double-window.ts';
import { emptyRecording, type WindowOptions } from './recording.ts';

/** How a launch is set up. */
export interface LaunchOptions {
  readonly userData: string;
  /** Switches the page's content security policy off, to test the walls behind it. */
  readonly withoutPolicy?: boolean;
  /** Whether the program takes itself for a packaged one; yes unless a test says otherwise. */
  readonly packaged?: boolean;
  /** The system's place for secrets; a keyring that works unless a test says otherwise. */
  readonly keyStore?: KeyStoreSetting;
}

/** One run of the app: the doubles of everything that its main process imports from `electron`. */
export class Launch {
  readonly id = randomUUID();
  readonly secret = randomUUID();
  readonly recording = emptyRecording();
  readonly addresses = new Addresses();
  readonly windows: DoubleWindow[] = [];
  readonly calls = new DoubleCalls();
  readonly menu = new DoubleMenu();
  readonly dialogs = new DoubleDialogs(this.recording);
  /** The double of `powerMonitor`: a test emits what the system would tell. */
  readonly power = new EventEmitter();
  readonly safeStorage: DoubleSafeStorage;
  readonly session = new DoubleSession(this.addresses, this.recording);
  readonly app: DoubleApp;
  readonly #options: LaunchOptions;
  /** The exit code, once the app has ended. */
  readonly ended: Promise<number>;
  #tellEnd: (code: number) => void = () => undefined;
  #context: BrowserContext | null = null;

  constructor(options: LaunchOptions) {
    this.#options = options;
    this.safeStorage = new DoubleSafeStorage(options.keyStore);
    this.app = new DoubleApp(this, options);
    this.ended = new Promise((resolve) => {
      this.#tellEnd = resolve;
    });
  }

  /** What the app gets for `import … from 'electron'`. Anything that is not emulated throws by its name. */
  electron(): object {
    const launch = this;
    class BrowserWindow extends DoubleWindow {
      constructor(options: WindowOptions) {
        super(launch, options);
      }
      static getAllWindows = () => [...launch.windows];
      static fromWebContents = (contents: { window: DoubleWindow }) => contents.window;
    }
    return {
      app: this.app,
      BrowserWindow,
      dialog: this.dialogs.electron,
      ipcMain: this.calls.electron,
      Menu: this.menu.electron,
      powerMonitor: this.power,
      protocol: this.session.protocol,
      safeStorage: this.safeStorage.electron,
      session: { defaultSession: this.session.electron },
    };
  }

  async becomeReady(): Promise<void> {
    await Promise.resolve();
    const profile = path.join(this.#options.userData, 'chromium');
    mkdirSync(profile, { recursive: true });
    this.#context = await chromium.launchPersistentContext(profile, {
      executablePath: findBrowser() ?? 'no browser found',
      headless: true,
      viewport: { width: 1360, height: 860 },
      chromiumSandbox: !mustRunUnsandboxed(),
      bypassCSP: this.#options.withoutPolicy ?? false,
      args: [...quietSwitches, ...this.#switches()],
    });
    await answerRequests(this.#context, this);
    this.session.becomeReady();
  }

  browser(): BrowserContext {
    if (this.#context === null) throw new Error('electron double: a window before the app is ready');
    return this.#context;
  }

  async end(code: number): Promise<void> {
    await this.#context?.close();
    this.#tellEnd(code);
  }

  /** The app's own switches, but for the lists that Playwright sets itself. */
  #switches(): string[] {
    return this.recording.switches
      .filter(([name]) => name !== 'disable-features')
      .map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`));
  }
}
