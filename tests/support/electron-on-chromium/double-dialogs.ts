import type { DialogKind, DialogOptions, Recording } from './recording.ts';

/** What a person would answer: the paths chosen, `null` for 'Cancel', or the number of a message box's button. */
type Answer = string | readonly string[] | number | null;
/** An answer, or one that the person takes their time for. */
export type DialogAnswer = Answer | Promise<Answer>;

/** The double of Electron's `dialog`: the test queues the answers; a dialog that no answer waits for is a fault. */
export class DoubleDialogs {
  readonly answers: DialogAnswer[] = [];
  readonly #recording: Recording;

  constructor(recording: Recording) {
    this.#recording = recording;
  }

  readonly electron = {
    showOpenDialog: async (_window: unknown, options: DialogOptions) => {
      const answer = await this.#answer('open', options);
      const filePaths = answer === null ? [] : [answer].flat().map(String);
      return { canceled: answer === null, filePaths };
    },
    showSaveDialog: async (_window: unknown, options: DialogOptions) => {
      const answer = await this.#answer('save', options);
      return { canceled: answer === null, filePath: answer === null ? '' : String(answer) };
    },
    showMessageBox: async (_window: unknown, options: DialogOptions) => ({
      response: Number(await this.#answer('message', options)),
    }),
  };

  #answer(kind: DialogKind, options: DialogOptions): DialogAnswer {
    this.#recording.dialogs.push({ kind, options });
    const answer = this.answers.shift();
    if (answer === undefined) throw new Error(`electron double: a dialog was not expected (${kind})`);
    return answer;
  }
}
