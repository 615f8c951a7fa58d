import type SearchableMap from 'minisearch/SearchableMap';

type RadixTree<T> = SearchableMap<T>['_tree'];

// The key of a node's own value in SearchableMap's radix tree; the others are the units that lead to more nodes.
const LEAF = '';

/**
 * The keys of a map within so many edits of a term, with their values and edits: insertions, deletions, substitutions
 * of one UTF-16 unit, and two neighbours that changed places (optimal string alignment). SearchableMap's own `fuzzyGet`
 * counts the last as two. Keys with a common start share its row of the table; what begins too unlike is not read.
 */
export function termsWithinEdits<T>(map: SearchableMap<T>, term: string, edits: number): [string, T, number][] {
  const found: [string, T, number][] = [];
  const table = new EditTable(term, edits);
  const visit = (node: RadixTree<T>, read: string) => {
    for (const [key, below] of node) {
      if (key === LEAF) {
        const distance = table.distance(read.length);
        if (distance <= edits) found.push([read, below as T, distance]);
      } else if (table.read(read + key, read.length)) visit(below as RadixTree<T>, read + key);
    }
  };
  visit(map._tree, '');
  return found;
}

/** The distances of the starts of a text from the starts of a term: a row for each unit of the text. */
class EditTable {
  readonly #term: string;
  readonly #edits: number;
  readonly #rows: number[][];

  constructor(term: string, edits: number) {
    this.#term = term;
    this.#edits = edits;
    this.#rows = [Array.from({ length: term.length + 1 }, (_, column) => column)];
  }

  /** Adds the rows of a text from index `from` on. False when no text that begins so is within the edits. */
  read(text: string, from: number): boolean {
    if (text.length > this.#term.length + this.#edits) return false;
    for (let at = from; at < text.length; at++) if (this.#add(text, at) > this.#edits) return false;
    return true;
  }

  /** The edits between the term and the text of this length. */
  distance(length: number): number {
    return this.#rows[length]?.[this.#term.length] ?? Number.POSITIVE_INFINITY;
  }

  /** The row of the text up to and with the unit at `at`; returns its least distance. */
  #add(text: string, at: number): number {
    const term = this.#term;
    const [before = [], earlier = []] = [this.#rows[at], this.#rows[at - 1]];
    const row = [at + 1];
    let least = at + 1;
    for (let i = 0; i < term.length; i++) {
      const substituted = (before[i] ?? 0) + (term[i] === text[at] ? 0 : 1);
      let cost = Math.min(substituted, (before[i + 1] ?? 0) + 1, (row[i] ?? 0) + 1);
      if (i > 0 && at > 0 && term[i] === text[at - 1] && term[i - 1] === text[at]) {
        cost = Math.min(cost, (earlier[i - 1] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    this.#rows[at + 1] = row;
    return least;
  }
}
