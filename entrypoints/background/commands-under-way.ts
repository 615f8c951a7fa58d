// One that waits for something else, such as the browser's permissions, must not hold up long work for ever.
const MOST_MS = 1_000;

/** The commands that are being carried out, for long work to let them go first between its steps. */
export class CommandsUnderWay {
  readonly #commands = new Set<Promise<unknown>>();

  /** Runs a command, and gives what it gives. */
  async run<T>(command: () => Promise<T>): Promise<T> {
    const done = command();
    this.#commands.add(done);
    try {
      return await done;
    } finally {
      this.#commands.delete(done);
    }
  }

  /** Resolves when the commands that are under way now are done, or have failed; after a second in any case. */
  async done(): Promise<void> {
    if (this.#commands.size === 0) return;
    let late: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<void>((resolve) => {
      late = setTimeout(resolve, MOST_MS);
    });
    await Promise.race([Promise.allSettled(this.#commands), timeout]);
    clearTimeout(late);
  }
}
