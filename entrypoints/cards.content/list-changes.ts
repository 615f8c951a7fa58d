// A page that draws its list anew so often does not stop: what is put into it would cost more than it gives.
const MOST_CHECKS = 240;
const IN_MS = 10_000;

/** Calls back when nodes of the page came or went, at most once in each frame, until it has done so too often. */
export class ListChanges {
  readonly #onChange: () => void;
  readonly #onTooMany: () => void;
  readonly #observer = new MutationObserver(() => this.#changed());
  #frame: number | undefined;
  #checks: number[] = [];

  /** `onTooMany` is called once, after which nothing more is observed. */
  constructor(onChange: () => void, onTooMany: () => void) {
    this.#onChange = onChange;
    this.#onTooMany = onTooMany;
  }

  start(): void {
    this.#observer.observe(document.body, { childList: true, subtree: true });
  }

  stop(): void {
    this.#observer.disconnect();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  /** Runs what changes the page itself, and leaves its changes out. */
  without(change: () => void): void {
    if (this.#observer.takeRecords().length > 0) this.#changed();
    change();
    this.#observer.takeRecords();
  }

  #changed(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      const now = performance.now();
      this.#checks = [...this.#checks, now].filter((at) => now - at < IN_MS);
      if (this.#checks.length <= MOST_CHECKS) return this.#onChange();
      this.stop();
      this.#onTooMany();
    });
  }
}
