import type { TreatedCards } from '../../adapters/adapter.ts';
import type { Strength } from '../../papers/feed-settings.ts';

// A rule that a browser does not understand is dropped whole: then only so many cards are shown.
const CHUNK = 300;

/** The style sheet that keeps all cards unpainted, in their places. */
export function unpainted({ all }: TreatedCards): string {
  return `${all}{visibility:hidden!important}`;
}

/**
 * The style sheet that hides and dims the cards of these papers. A hidden card gives up its place and cannot be
 * reached by Tab; the next ones move up in their order. A dimmed one is as it was while it is pointed at or has focus.
 */
export function cardSheet(
  cards: TreatedCards,
  hide: Iterable<string>,
  dim: Iterable<string>,
  strength: Strength,
): string {
  const hidden = chunks([...hide]).map((ids) => `${cards.of(ids)}{display:none!important}`);
  const dimmed = chunks([...dim]).map(
    (ids) => `${cards.of(ids)}:not(:hover,:focus-within){opacity:${strength / 100}!important}`,
  );
  return [...hidden, ...dimmed].join('\n');
}

function chunks(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / CHUNK);
  return Array.from({ length: count }, (_, index) => ids.slice(index * CHUNK, (index + 1) * CHUNK));
}
