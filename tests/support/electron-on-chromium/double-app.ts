import { EventEmitter } from 'node:events';
import path from 'node:path';
import type { Launch, LaunchOptions } from './launch.ts';

/** The double of Electron's `app`: ready once Chromium runs, quitting as Electron does, one process at a time. */
export class DoubleApp extends EventEmitter {
  readonly #launch: Launch;
  readonly #userData: string;
  readonly isPackaged: boolean;
  #quitting = false;

  constructor(launch: Launch, { userData, packaged = true }: LaunchOptions) {
    super();
    this.#launch = launch;
    this.#userData = userData;
    this.isPackaged = packaged;
  }

  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      this.#launch.recording.switches.push(value === undefined ? [name] : [name, value]);
    },
  };

  /** The user's documents lie in a folder of their own inside the test's folder. */
  getPath(name: string): string {
    if (name === 'userData') return this.#userData;
    if (name === 'documents') return path.join(this.#userData, 'documents');
    throw new Error(`electron double: no path '${name}'`);
  }

  enableSandbox(): void {
    this.#launch.recording.sandboxed = true;
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  /** Chromium starts after the app's entry file has run, with the switches that the file has set. */
  whenReady(): Promise<void> {
    return this.#launch.becomeReady();
  }

  quit(): void {
    if (this.#quitting) return;
    for (const window of [...this.#launch.windows]) window.close();
    if (this.#launch.windows.length === 0) this.exit(0);
  }

  exit(code = 0): void {
    if (this.#quitting) return;
    this.#quitting = true;
    void this.#launch.end(code);
  }
}
