/** What a filter does to each match of a pattern with the flag `g`. */
export interface Step {
  from: RegExp;
  /** without `$`, which `replace` would read */
  to: string | ((match: string) => string);
}

/** Replaces characters before a text is divided into tokens (Lucene: CharFilter). */
export interface CharacterFilter {
  /** false for most texts: then no step is tried */
  mayMatch: RegExp;
  steps: readonly Step[];
}

/** The text with the filters applied one after the other. Linear in the text. */
export function applyFilters(filters: readonly CharacterFilter[], text: string): string {
  let filtered = text;
  for (const { mayMatch, steps } of filters) {
    if (!mayMatch.test(filtered)) continue;
    for (const { from, to } of steps) {
      filtered = typeof to === 'string' ? filtered.replace(from, to) : filtered.replace(from, (match) => to(match));
    }
  }
  return filtered;
}

/** A filtered text that knows where its characters stand in the text as written, in UTF-16 units. */
export class FilteredText {
  /** the filtered text */
  text: string;
  // Of each of its units; undefined where nothing was replaced.
  #starts: number[] | undefined;
  #ends: number[] | undefined;

  constructor(filters: readonly CharacterFilter[], written: string) {
    this.text = written;
    for (const { mayMatch, steps } of filters) if (mayMatch.test(this.text)) for (const step of steps) this.#take(step);
  }

  /** The offset in the text as written at which a span of the filtered text begins. */
  startOf(from: number): number {
    return this.#starts?.[from] ?? this.#ends?.at(-1) ?? from;
  }

  /** The offset in the text as written at which a span of the filtered text ends. */
  endOf(to: number): number {
    return this.#ends ? (this.#ends[to - 1] ?? 0) : to;
  }

  /** Whether a span of the filtered text stands so, unit for unit, in the text as written. */
  isAsWritten(from: number, to: number): boolean {
    if (!this.#starts) return true;
    const start = this.startOf(from);
    for (let at = from; at < to; at++) {
      if (this.#starts[at] !== start + at - from || this.#ends?.[at] !== start + at - from + 1) return false;
    }
    return true;
  }

  #take({ from, to }: Step): void {
    const parts: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    let at = 0;
    const keepUntil = (until: number) => {
      parts.push(this.text.slice(at, until));
      for (; at < until; at++) {
        starts.push(this.startOf(at));
        ends.push(this.endOf(at + 1));
      }
    };
    for (const { 0: match, index } of this.text.matchAll(from)) {
      keepUntil(index);
      const replaced = typeof to === 'string' ? to : to(match);
      const start = this.startOf(index);
      const end = match === '' ? start : this.endOf(index + match.length);
      for (let unit = 0; unit < replaced.length; unit++) {
        starts.push(start);
        ends.push(end);
      }
      parts.push(replaced);
      at = index + match.length;
    }
    if (parts.length === 0) return;
    keepUntil(this.text.length);
    this.text = parts.join('');
    this.#starts = starts;
    this.#ends = ends;
  }
}
