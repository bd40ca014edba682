/** Runs tasks one after the other, in the order they came. A task that fails does not stop the next. */
export class ActQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Answers with what the task answers, once all tasks before it are over. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
