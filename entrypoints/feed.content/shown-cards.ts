import type { PlacedPaper } from '../../adapters/adapter.ts';
import { RefusedError, send } from '../../messages/send.ts';
import type { ReadCapture } from '../../papers/capture.ts';

const LONG_ENOUGH = 1_000;
const BATCH_EVERY = 5_000;
// How long a page has to be in view for that to be told: shorter times make no visit longer that matters.
const LONG_IN_VIEW = 5 * 60_000;

/**
 * Notices which cards are really on screen: at least half of the card, or a card as tall as half the window, for one
 * second while the page is visible. Sends them to the background in batches, at the latest when the page is hidden.
 */
export class ShownCards {
  readonly #observer = new IntersectionObserver((entries) => this.#moved(entries), { threshold: [0, 0.25, 0.5, 0.75] });
  readonly #papers = new WeakMap<Element, string>();
  readonly #timers = new Map<Element, number>();
  readonly #pending = new Map<string, number>();
  readonly #reported = new Set<string>();
  #capture: ReadCapture | undefined;
  /** until when the page is known to have been in view */
  #told = 0;
  #batch: number | undefined;

  /** Watches the cards of these papers from now on, and no others. */
  watch(placed: PlacedPaper[]): void {
    this.#observer.disconnect();
    for (const { element, paperId } of placed) {
      if (!paperId || this.#reported.has(paperId)) continue;
      const card = element.closest('article') ?? element;
      this.#papers.set(card, paperId);
      this.#observer.observe(card);
    }
  }

  /** A new listing begins: what was shown before belongs to the old one. */
  restart(): void {
    this.flush();
    this.#capture = undefined;
    this.#reported.clear();
    this.#pending.clear();
  }

  /** The sightings are stored, so that what is shown can be noted on them. */
  captured(capture: ReadCapture): void {
    this.#capture = capture;
    this.#told = capture.at;
    this.#schedule();
  }

  /** Sends what has been shown and not yet reported, and that the page was in view until then, if it was for long. */
  flush(until = 0): void {
    clearTimeout(this.#batch);
    this.#batch = undefined;
    const capture = this.#capture;
    const told = this.#told;
    const isLong = until - told > LONG_IN_VIEW;
    if (!capture || (this.#pending.size === 0 && !isLong)) return;
    if (isLong) this.#told = until;
    const papers = Array.from(this.#pending, ([paperId, at]) => ({ paperId, at }));
    this.#pending.clear();
    const { captureId, at: captureAt } = capture;
    const shown = { listing: capture.listing.listing, captureId, captureAt, ...(isLong && { until }), papers };
    send('shown', shown).catch((error: unknown) => {
      if (capture !== this.#capture || error instanceof RefusedError) return;
      for (const { paperId, at } of papers) this.#pending.set(paperId, at);
      this.#told = told;
    });
  }

  stop(): void {
    this.#observer.disconnect();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    clearTimeout(this.#batch);
  }

  #moved(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
      const isTall = intersectionRect.height >= (rootBounds?.height ?? window.innerHeight) / 2;
      const isVisible = isIntersecting && (intersectionRatio >= 0.5 || isTall);
      if (!isVisible) {
        clearTimeout(this.#timers.get(target));
        this.#timers.delete(target);
      } else if (!this.#timers.has(target)) {
        this.#timers.set(
          target,
          window.setTimeout(() => this.#shown(target), LONG_ENOUGH),
        );
      }
    }
  }

  #shown(element: Element): void {
    this.#timers.delete(element);
    const paperId = this.#papers.get(element);
    if (!paperId || this.#reported.has(paperId) || !element.isConnected || document.visibilityState !== 'visible')
      return;
    this.#reported.add(paperId);
    this.#pending.set(paperId, Date.now());
    this.#observer.unobserve(element);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#capture && this.#pending.size > 0) this.#batch ??= window.setTimeout(() => this.flush(), BATCH_EVERY);
  }
}
