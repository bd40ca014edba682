/** The last seconds before an idle window locks; `null` while it is not about to. Only who listens is drawn anew each second. */
export class IdleCountdown {
  readonly #listeners = new Set<() => void>();
  #seconds: number | null = null;

  seconds = (): number | null => this.#seconds;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  show(seconds: number | null): void {
    if (seconds === this.#seconds) return;
    this.#seconds = seconds;
    for (const listener of [...this.#listeners]) listener();
  }
}
