import { RefusedError, send } from '../../messages/send.ts';
import type { ReadCapture } from '../../papers/capture.ts';
import type { Refusal } from '../../papers/refusals.ts';

// Waits before the tries to send, in milliseconds, each up to twice as long by chance: twenty tabs that lost the same
// background must not all come back in one moment.
const WAITS = [0, 150, 400, 1_000, 2_500];
const MOST_KEPT = 20;
// What could not be delivered is tried again after this long, while the page is open.
const LATER = 20_000;

/**
 * Captures on their way to the background. What it does not acknowledge stays here, at most the newest twenty, until
 * the next flush: never in storage, which belongs to the background alone.
 */
export class Outbox {
  readonly #waiting: ReadCapture[] = [];
  readonly #delivered: (capture: ReadCapture) => void;
  readonly #isStopped: () => boolean;
  #flushing: Promise<void> | undefined;
  #later: number | undefined;

  /** `delivered` is called for each capture once it is stored; nothing more is sent when `isStopped`. */
  constructor(delivered: (capture: ReadCapture) => void, isStopped: () => boolean) {
    this.#delivered = delivered;
    this.#isStopped = isStopped;
  }

  /** Nothing waits to be delivered. */
  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  add(capture: ReadCapture): void {
    this.#waiting.push(capture);
    if (this.#waiting.length > MOST_KEPT) this.#waiting.shift();
    this.flush();
  }

  /** Tries to send what waits, oldest first, and stops at the first that cannot be delivered now. */
  flush(): void {
    this.#flushing ??= this.#sendAll().finally(() => {
      this.#flushing = undefined;
    });
  }

  /** Fulfilled when the tries that are under way are over. */
  async tried(): Promise<void> {
    await this.#flushing;
  }

  stop(): void {
    clearTimeout(this.#later);
  }

  async #sendAll(): Promise<void> {
    for (let capture = this.#waiting[0]; capture && !this.#isStopped(); capture = this.#waiting[0]) {
      const outcome = await deliver(capture, this.#isStopped);
      if (outcome === 'not-now') return this.#flushLater();
      // While it was on its way, a full outbox may have given it up.
      if (this.#waiting[0] === capture) this.#waiting.shift();
      if (outcome === 'stored') this.#delivered(capture);
    }
  }

  #flushLater(): void {
    clearTimeout(this.#later);
    if (!this.#isStopped()) this.#later = window.setTimeout(() => this.flush(), LATER);
  }
}

/**
 * Sends one capture until it is answered. Without an answer it is unknown whether it was stored, so it is sent again
 * with the same `captureId`, which the library stores only once.
 */
async function deliver(capture: ReadCapture, isStopped: () => boolean): Promise<'stored' | 'unwanted' | 'not-now'> {
  for (const wait of WAITS) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait * (1 + Math.random())));
    if (isStopped()) return 'not-now';
    try {
      await send('capture', capture);
      return 'stored';
    } catch (error) {
      if (error instanceof RefusedError) return isLasting(error) ? 'unwanted' : 'not-now';
    }
  }
  return 'not-now';
}

// These stay while the page is open; what else stops recording can be put right meanwhile.
const LASTING: readonly Refusal[] = ['forbidden', 'malformed', 'paused', 'outdated', 'unknown-paper'];

function isLasting({ refusal }: RefusedError): boolean {
  return LASTING.includes(refusal);
}
