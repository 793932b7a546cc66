/** Timers that end together, so that a closed server leaves nothing behind. */
export class Timers {
  readonly #pending = new Set<NodeJS.Timeout>();
  #closed = false;

  /** Call once, after so many milliseconds. @returns a function that calls it off. */
  after(milliseconds: number, action: () => void): () => void {
    if (this.#closed) return () => {};
    const timer = setTimeout(() => {
      this.#pending.delete(timer);
      action();
    }, milliseconds);
    this.#pending.add(timer);
    return () => {
      this.#pending.delete(timer);
      clearTimeout(timer);
    };
  }

  /** Call again and again. @returns a function that calls it off. */
  every(milliseconds: number, action: () => void): () => void {
    let cancel = (): void => {};
    const again = (): void => {
      cancel = this.after(milliseconds, () => {
        again();
        action();
      });
    };
    again();
    return () => cancel();
  }

  /** Call everything off and take nothing more. */
  close(): void {
    this.#closed = true;
    for (const timer of this.#pending) clearTimeout(timer);
    this.#pending.clear();
  }
}
