import { EventEmitter } from 'node:events';
import type { Launch } from './launch.ts';

/** The double of Electron's `app`: ready once Chromium runs, quitting as Electron does, one process at a time. */
export class DoubleApp extends EventEmitter {
  readonly #launch: Launch;
  #quitting = false;

  constructor(launch: Launch) {
    super();
    this.#launch = launch;
  }

  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      this.#launch.recording.switches.push(value === undefined ? [name] : [name, value]);
    },
  };

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
