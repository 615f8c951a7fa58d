import type { LevenshteinAutomaton } from './levenshtein.ts';
import type { PageIndex } from './page-index.ts';

/** The pages of terms that can have one within the limit, by their first terms alone. */
export function fuzzyPages({ firsts, shared }: PageIndex, automaton: LevenshteinAutomaton, limit: number): number[] {
  const found: number[] = [];
  // The automaton has read as many units of the current first term.
  let known = 0;
  for (let page = 0; page < firsts.length; page++) {
    const first = firsts[page] ?? '';
    known = Math.min(known, shared[page] ?? 0);
    // All terms of the page begin with what its first shares with the next page's, and go on with a unit from that of
    // its first to that of the next page's.
    const common = shared[page + 1] ?? 0;
    while (known < common && automaton.advance(known + 1, first.charCodeAt(known))) known++;
    if (known < common) continue;
    const next = firsts[page + 1];
    const isWhole = first.length === common;
    const from = isWhole ? 0 : first.charCodeAt(common);
    const to = next === undefined ? 0xffff : next.charCodeAt(common);
    if ((isWhole && automaton.edits(common) <= limit) || automaton.goesOnBetween(common, from, to)) found.push(page);
  }
  return found;
}
