import { VISIT_GAP } from '../../papers/visit.ts';

// As cards have to be on screen for so long: tabs are flipped through faster.
const LONG_ENOUGH = 1_000;
const TELL_EVERY = 10 * 60_000;

interface Handlers {
  /** what the page shows is to be looked at: it has come into view, or another visit has begun */
  onLook: () => void;
  /** it has been in view until now */
  onStay: () => void;
}

/**
 * Notices whether and how long the page is in view. A page that was loaded in view counts as looked at from the start,
 * another once it has been in view for a second. Costs one timer, which is due every ten minutes.
 */
export class Presence {
  readonly #handlers: Handlers;
  #isLookedAt = false;
  #visit = 0;
  #last = 0;
  #looking: number | undefined;
  #staying: number | undefined;

  constructor(handlers: Handlers) {
    this.#handlers = handlers;
  }

  /** Nobody has looked at the page yet. */
  get isHidden(): boolean {
    return !this.#isLookedAt;
  }

  /** Another number once the page is looked at for the first time, and in each visit that begins while it is open. */
  get visit(): number {
    return this.#visit;
  }

  /** The last moment at which the page was in view; undefined while nobody has looked at it. */
  get until(): number | undefined {
    if (!this.#isLookedAt) return undefined;
    return isInView() ? Date.now() : this.#last;
  }

  /** Begins, once the page is the reader's: until then the browser may be loading it ahead. */
  start(): void {
    this.#isLookedAt = isInView();
    this.#last = Date.now();
    this.#staying = window.setInterval(() => this.#stay(), TELL_EVERY);
  }

  /** To be called when the page has come into view or left it; true when it is in view. */
  turned(): boolean {
    window.clearTimeout(this.#looking);
    const now = Date.now();
    const isVisible = isInView();
    if (this.#isLookedAt) {
      if (!isVisible && now - this.#last > VISIT_GAP) return false;
      this.#note(now);
    } else if (isVisible) {
      this.#looking = window.setTimeout(() => this.#lookedAt(), LONG_ENOUGH);
    }
    return isVisible;
  }

  stop(): void {
    window.clearTimeout(this.#looking);
    window.clearInterval(this.#staying);
  }

  #lookedAt(): void {
    this.#isLookedAt = true;
    this.#visit += 1;
    this.#last = Date.now();
    this.#handlers.onLook();
  }

  // A machine that slept goes on in the middle of a page in view: the time since the last look tells.
  #stay(): void {
    if (!this.#isLookedAt || !isInView()) return;
    const { visit } = this;
    this.#note(Date.now());
    if (this.visit !== visit) this.#handlers.onLook();
    else this.#handlers.onStay();
  }

  #note(now: number): void {
    if (now - this.#last > VISIT_GAP) this.#visit += 1;
    this.#last = now;
  }
}

function isInView(): boolean {
  return document.visibilityState === 'visible';
}
