import { treatedCardsAt } from '../../adapters/treated-cards.ts';
import type { StoredTreatment } from '../../messages/treated-papers.ts';
import { onStoredTreatment, readStoredTreatment } from '../../messages/treated-papers.ts';
import { setCardTreatment } from '../../papers/card-treatment.ts';
import type { CardTreatments } from '../../papers/treated-papers.ts';
import { cardTreatments } from '../../papers/treated-papers.ts';
import { cardSheet, unpainted } from './card-sheet.ts';

/** How long cards may stay unpainted while the copy is read, in milliseconds. */
const MOST_UNPAINTED = 100;
/** What is known later than this dims cards that it would have hidden: nothing vanishes under the pointer. */
const LATE = 500;
const STIRRINGS = ['scroll', 'pointerdown', 'pointermove', 'wheel', 'keydown'];

const NOTHING: CardTreatments = { hide: new Set(), dim: new Set(), strength: 45 };

/** What treats cards, from its start in a page to its end. */
export interface TreatedPage {
  /** the page is at another address, which shows other cards */
  moved(): void;
  /** Leaves the page as it would be without Daybook. */
  end(): void;
}

/**
 * Dims and hides the cards of a listing by one style sheet, before they are painted, by the copy in the extension's
 * storage alone. Puts no node into the list, watches none, and reads no geometry.
 */
export function treatCards(): TreatedPage {
  const style = document.createElement('style');
  const start = performance.now();
  const listeners = new Set<() => void>();
  let here = treatedHere();
  let stored: StoredTreatment | undefined;
  let treatments = NOTHING;
  /** those hidden, which stay so, and those that are to be hidden but became known too late */
  let hidden: ReadonlySet<string> = new Set();
  let isStirred = false;
  let isRevealed = false;
  let isOver = false;

  const stirred = () => {
    isStirred = true;
  };
  for (const type of STIRRINGS) addEventListener(type, stirred, { once: true, passive: true, capture: true });

  function show(text: string): void {
    style.textContent = text;
    if (text === '') style.remove();
    else if (!style.isConnected) document.documentElement.append(style);
  }

  function draw(): void {
    const { dim, hide, strength } = treatments;
    const late = [...hide].filter((id) => isRevealed || !hidden.has(id));
    show(here ? cardSheet(here.cards, isRevealed ? [] : hidden, [...dim, ...late], strength) : '');
    for (const listener of listeners) listener();
  }

  /** Treats the cards anew. Those that are painted already may only be dimmed, or hidden no longer. */
  function treat(isBeforePaint: boolean): void {
    here = treatedHere();
    treatments = here && stored ? cardTreatments(stored.copy, stored.settings, here.kind, Date.now()) : NOTHING;
    const before = hidden;
    hidden = isBeforePaint ? treatments.hide : new Set([...treatments.hide].filter((id) => before.has(id)));
    draw();
  }

  async function read(isBeforePaint: () => boolean): Promise<void> {
    try {
      stored = await readStoredTreatment();
    } finally {
      if (!isOver) treat(isBeforePaint());
    }
  }

  const follow = () => void read(() => false).catch(() => {});
  const stopFollowing = onStoredTreatment(follow);
  if (here) show(unpainted(here.cards));
  const waiting = setTimeout(() => show(''), MOST_UNPAINTED);
  read(() => performance.now() - start < LATE && !(isStirred && isPainted()))
    .catch(() => {})
    .finally(() => clearTimeout(waiting));

  function isPainted(): boolean {
    return !style.isConnected;
  }

  setCardTreatment({
    treatmentOf: (id) =>
      !isRevealed && hidden.has(id) ? 'hide' : treatments.hide.has(id) || treatments.dim.has(id) ? 'dim' : undefined,
    get isRevealed() {
      return isRevealed;
    },
    reveal(wanted) {
      isRevealed = wanted;
      draw();
    },
    onChange(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
  });

  return {
    moved() {
      isRevealed = false;
      treat(true);
    },
    end() {
      isOver = true;
      clearTimeout(waiting);
      stopFollowing();
      for (const type of STIRRINGS) removeEventListener(type, stirred, { capture: true });
      treatments = NOTHING;
      hidden = new Set();
      show('');
      for (const listener of listeners) listener();
      listeners.clear();
      setCardTreatment(undefined);
    },
  };
}

function treatedHere() {
  return treatedCardsAt(new URL(location.href));
}
