import type { DoubleContents } from './double-window.ts';

/** Who calls, as `ipcMain` tells its handlers. */
export interface CallEvent {
  readonly sender: DoubleContents;
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

type Answer = (event: CallEvent, ...parameters: unknown[]) => unknown;

/** The double of Electron's `ipcMain`. */
export class DoubleCalls {
  readonly #answers = new Map<string, Answer>();

  readonly electron = {
    handle: (channel: string, answer: Answer) => {
      if (this.#answers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      this.#answers.set(channel, answer);
    },
  };

  async call(channel: string, event: CallEvent, parameters: readonly unknown[]): Promise<unknown> {
    const answer = this.#answers.get(channel);
    if (answer === undefined) throw new Error(`No handler registered for '${channel}'`);
    return answer(event, ...parameters);
  }
}
