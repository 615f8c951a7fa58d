import type { Span } from './token-offsets.ts';

/** A piece of a text with what is to be marked in it. */
export interface Snippet {
  text: string;
  /** in the order of the text, none over another */
  marks: Span[];
}

/** Where something wanted stands, by its number. */
export interface Occurrence extends Span {
  wanted: number;
}

/** An excerpt with the numbers of what is marked in it. */
export interface SnippetWithTerms extends Snippet {
  wanted: readonly number[];
}

const LONGEST = 120;
// What may stand before the first mark of a piece that begins inside of a sentence.
const LEAD = 30;
// A full stop is the end when a sentence can begin after it; `e.g. A` and `et al. (2020)` are none.
const END = /[.!?]["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{N}])/gu;
const ABBREVIATED =
  /(?:^|[\s(])(?:e\.g|i\.e|et al|vs|cf|fig|figs|eq|eqs|sec|resp|approx|no|dr|mr|ms|prof|st|\p{Lu})\.$/iu;

/**
 * The sentence with most different wanted words, the first of those; at most 120 characters of it, around as many of
 * them as can be, with dots where it is cut. Undefined when nothing stands in the text.
 */
export function bestSentence(text: string, found: readonly Occurrence[]): SnippetWithTerms | undefined {
  const best = withMostTerms(sentencesOf(text), found);
  if (!best) return undefined;
  const { from, to } =
    best.to - best.from <= LONGEST ? best : (withMostTerms(windowsOf(text, best, found), found) ?? best);
  const before = from > best.from ? '… ' : '';
  const after = to < best.to ? ' …' : '';
  const move = before.length - from;
  const inside = found.filter((each) => each.from >= from && each.to <= to);
  const marks = mergeSpans(inside).map((mark) => ({ from: mark.from + move, to: mark.to + move }));
  return { text: before + text.slice(from, to) + after, marks, wanted: inside.map(({ wanted }) => wanted) };
}

/** Spans in the order of the text, those that touch or lie over each other as one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const marks: Span[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = marks.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else marks.push({ from, to });
  }
  return marks;
}

function withMostTerms(spans: readonly Span[], found: readonly Occurrence[]): Span | undefined {
  let best: Span | undefined;
  let most = 0;
  for (const span of spans) {
    const inside = found.filter(({ from, to }) => from >= span.from && to <= span.to);
    const words = new Set(inside.map(({ wanted }) => wanted)).size;
    if (words > most) [best, most] = [span, words];
  }
  return best;
}

function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(END)) {
    const to = index + end.trimEnd().length;
    if (ABBREVIATED.test(text.slice(Math.max(from, index - 8), index + 1))) continue;
    spans.push({ from, to });
    from = index + end.length;
  }
  return [...spans, { from, to: text.length }];
}

/** Pieces of a long sentence: its start, and one for each mark. They begin and end between words. */
function windowsOf(text: string, sentence: Span, found: readonly Occurrence[]): Span[] {
  const inside = found.filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
  const starts = inside.map(({ from }) =>
    from - LEAD <= sentence.from ? sentence.from : afterSpace(text, from - LEAD, from),
  );
  return [...new Set([sentence.from, ...starts])].map((from) => {
    const end = Math.min(from + LONGEST, sentence.to);
    return { from, to: end === sentence.to ? end : beforeSpace(text, end, from) };
  });
}

function afterSpace(text: string, from: number, latest: number): number {
  const space = text.indexOf(' ', from);
  return space >= 0 && space < latest ? space + 1 : latest;
}

function beforeSpace(text: string, to: number, earliest: number): number {
  const space = text.lastIndexOf(' ', to);
  return space > earliest ? space : to;
}

const BETWEEN = ', ';
const MOST = 3;

/** The first three items of a list, as fieldText writes it, in which something was found. Undefined when there is none. */
export function matchingItems(list: string, found: readonly Occurrence[]): SnippetWithTerms | undefined {
  const items = found.length > 0 ? itemsOf(list, found).slice(0, MOST) : [];
  if (items.length === 0) return undefined;
  let at = 0;
  const marks = items.flatMap(({ text, from, inside }) => {
    const move = at - from;
    at += text.length + BETWEEN.length;
    return mergeSpans(inside).map((mark) => ({ from: mark.from + move, to: mark.to + move }));
  });
  const wanted = items.flatMap(({ inside }) => inside.map((each) => each.wanted));
  return { text: items.map(({ text }) => text).join(BETWEEN), marks, wanted };
}

function itemsOf(list: string, found: readonly Occurrence[]) {
  let from = -BETWEEN.length;
  let last = '';
  return list.split(BETWEEN).flatMap((text) => {
    from += last.length + BETWEEN.length;
    last = text;
    const inside = found.filter((each) => each.from >= from && each.to <= from + text.length);
    return inside.length > 0 ? [{ text, from, inside }] : [];
  });
}
