// A page that changes is looked at when it has been still for STILL, as the search box redraws with each letter, or at
// the next change after RESTLESS without being still.
const STILL = 700;
const RESTLESS = 4_000;

/** Calls `look` once for all the changes of a page that come close together. */
export class WhenStill {
  readonly #look: () => void;
  #timer: number | undefined;
  /** the first and the last change since it looked, by performance.now() */
  #first = 0;
  #last = 0;
  #isRestless = false;

  constructor(look: () => void) {
    this.#look = look;
  }

  /** The page has changed. Costs a look at the clock: one timer serves all changes. */
  changed(): void {
    this.#last = performance.now();
    if (this.#timer === undefined) {
      this.#first = this.#last;
      this.#wait(STILL);
    } else if (!this.#isRestless && this.#last - this.#first > RESTLESS) {
      this.#isRestless = true;
      clearTimeout(this.#timer);
      this.#wait(0);
    }
  }

  /** Drops what it waits for: the page is looked at now, or no longer. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isRestless = false;
  }

  #wait(ms: number): void {
    this.#timer = window.setTimeout(() => this.#passed(), ms);
  }

  #passed(): void {
    const left = this.#last + STILL - performance.now();
    if (left > 0 && !this.#isRestless) {
      this.#wait(left);
      return;
    }
    this.cancel();
    this.#look();
  }
}
