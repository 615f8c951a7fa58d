import { cut } from '../../../papers/text.ts';
import type { Span } from '../../analysis/token-spans.ts';

/** An extract of a text with the spans of it to highlight. */
export interface Snippet {
  text: string;
  /** in the order of the text, without overlaps */
  spans: Span[];
}

/** Where a query term occurs in a text. */
export interface Occurrence extends Span {
  /** its index in queryTerms */
  queryTerm: number;
}

/** A snippet with the indexes of the query terms that occur in it. */
interface SnippetWithTerms extends Snippet {
  queryTerms: readonly number[];
}

const MAX_LENGTH = 120;
// Characters before the first occurrence where a snippet starts inside a sentence.
const LEAD = 30;
// A full stop ends a sentence when another can begin after it; those of `e.g. A` and `et al. (2020)` do not.
const END = /[.!?]["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{N}])/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|et al|vs|cf|fig|figs|eq|eqs|sec|resp|approx|no|dr|mr|ms|prof|st|\p{Lu})\.$/iu;

/**
 * The first sentence with the largest number of different query terms. Of a longer one than 120 characters the 120 that
 * contain most of them, with ellipses at the cuts. Undefined when none occurs in the text.
 */
export function bestSentence(text: string, found: readonly Occurrence[]): SnippetWithTerms | undefined {
  const places = inOrder(found);
  const best = withMostTerms(sentencesOf(text), places);
  if (!best) return undefined;
  const { from, to } =
    best.to - best.from <= MAX_LENGTH ? best : (withMostTerms(windowsOf(text, best, places), places) ?? best);
  const before = from > best.from ? '… ' : '';
  const after = to < best.to ? ' …' : '';
  const inside = within({ from, to }, places);
  return {
    text: before + text.slice(from, to) + after,
    spans: shift(mergeSpans(inside), before.length - from),
    queryTerms: inside.map(({ queryTerm }) => queryTerm),
  };
}

/** Spans in the order of the text; those that touch or overlap become one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { from, to } of inOrder(spans)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

function inOrder<T extends Span>(spans: readonly T[]): T[] {
  return spans.toSorted((a, b) => a.from - b.from);
}

function withMostTerms(spans: readonly Span[], places: readonly Occurrence[]): Span | undefined {
  let best: Span | undefined;
  let most = 0;
  for (const span of spans) {
    const terms = new Set(within(span, places).map(({ queryTerm }) => queryTerm)).size;
    if (terms > most) [best, most] = [span, terms];
  }
  return best;
}

/** The places, which are in order, that lie in a span. Looks at no more of them than begin in it. */
function within(span: Span, places: readonly Occurrence[]): Occurrence[] {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.from ?? 0) < span.from) low = middle + 1;
    else high = middle;
  }
  const inside: Occurrence[] = [];
  for (let at = low; at < places.length; at++) {
    const place = places[at];
    if (!place || place.from > span.to) break;
    if (place.to <= span.to) inside.push(place);
  }
  return inside;
}

function shift(spans: readonly Span[], by: number): Span[] {
  return spans.map(({ from, to }) => ({ from: from + by, to: to + by }));
}

function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(END)) {
    const to = index + end.trimEnd().length;
    if (ABBREVIATION.test(text.slice(Math.max(from, index - 8), index + 1))) continue;
    spans.push({ from, to });
    from = index + end.length;
  }
  return [...spans, { from, to: text.length }];
}

/** Extracts of a long sentence: its start, and one for each occurrence. They begin and end between words. */
function windowsOf(text: string, sentence: Span, places: readonly Occurrence[]): Span[] {
  const starts = within(sentence, places).map(({ from }) =>
    from - LEAD <= sentence.from ? sentence.from : afterSpace(text, from - LEAD, from),
  );
  return [...new Set([sentence.from, ...starts])].map((from) => {
    const end = Math.min(from + MAX_LENGTH, sentence.to);
    return { from, to: end === sentence.to ? end : beforeSpace(text, end, from) };
  });
}

// Both look at the window alone: a long text may have no space.
function afterSpace(text: string, from: number, latest: number): number {
  const space = text.slice(from, latest).indexOf(' ');
  return space >= 0 ? from + space + 1 : latest;
}

function beforeSpace(text: string, to: number, earliest: number): number {
  const space = text.slice(earliest, to + 1).lastIndexOf(' ');
  return space > 0 ? earliest + space : earliest + cut(text.slice(earliest), to - earliest).length;
}

const SEPARATOR = ', ';
const MAX_ITEMS = 3;

/** The first three matching items of a list as fieldText writes it. Undefined when no query term occurs in it. */
export function matchingItems(list: string, found: readonly Occurrence[]): SnippetWithTerms | undefined {
  const items = found.length > 0 ? itemsWithTerms(list, inOrder(found)) : [];
  if (items.length === 0) return undefined;
  let start = 0;
  const spans = items.flatMap(({ text, from, inside }) => {
    const by = start - from;
    start += text.length + SEPARATOR.length;
    return shift(mergeSpans(inside), by);
  });
  const queryTerms = items.flatMap(({ inside }) => inside.map(({ queryTerm }) => queryTerm));
  return { text: items.map(({ text }) => text).join(SEPARATOR), spans, queryTerms };
}

function itemsWithTerms(list: string, places: readonly Occurrence[]) {
  let next = 0;
  const items: { text: string; from: number; inside: Occurrence[] }[] = [];
  for (const text of list.split(SEPARATOR)) {
    const from = next;
    next += text.length + SEPARATOR.length;
    const inside = within({ from, to: from + text.length }, places);
    if (inside.length > 0) items.push({ text, from, inside });
    if (items.length === MAX_ITEMS) break;
  }
  return items;
}
