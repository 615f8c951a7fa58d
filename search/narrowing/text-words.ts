import type { Paper } from '../../papers/paper.ts';
import { fieldText } from '../analysis/field-text.ts';
import { memoize } from '../analysis/memo.ts';
import { stem } from '../analysis/stemmer.ts';
import { STOP_WORDS } from '../analysis/stop-words.ts';

/** A word anywhere in the texts of some hits. */
export interface TextWord {
  field: 'anywhere';
  terms: readonly [string];
  /** in small letters, as the best of the hits inflects it */
  label: string;
  /** the places of the hits that have it, the best first */
  hits: readonly number[];
}

const TEXTS = ['title', 'keywords', 'aiSummary', 'abstract'] as const;
// The end of an abstract says less of what a paper is about, and to leave it out helps readers (docs/experiments.md).
const MAX_TEXT = 1_000;
// Shorter ones are none that count.
const WORD = /[\p{L}\p{N}]{3,}/gu;
const PLAIN = /^[a-z]{3,30}$/;

const termOf = memoize((word) => (PLAIN.test(word) && !STOP_WORDS.has(word) ? stem(word) : ''));

/**
 * Counts the plain words of what hits say, but for empty ones, by their stems. Not tokenized as the index does, which
 * takes ten times as long and differs in names with marks alone. Costs some 30 µs for each hit.
 */
export class TextWords {
  readonly #byTerm = new Map<string, TextWord & { hits: number[] }>();
  // Nearly every word was met before, so it is looked up once, and its stem not at all.
  readonly #byWord = new Map<string, (TextWord & { hits: number[] }) | undefined>();
  #hits = 0;

  /** Takes the next best hit. */
  add(paper: Paper): void {
    const place = this.#hits++;
    for (const word of wholeText(paper).toLowerCase().match(WORD) ?? []) {
      const hits = this.#counted(word)?.hits;
      if (hits && hits.at(-1) !== place) hits.push(place);
    }
  }

  /** The words of all hits so far, in the order in which they were met. */
  all(): TextWord[] {
    return [...this.#byTerm.values()];
  }

  #counted(word: string) {
    const known = this.#byWord.get(word);
    if (known || this.#byWord.has(word)) return known;
    const term = termOf(word);
    const counted = this.#byTerm.get(term) ?? { field: 'anywhere', terms: [term], label: word, hits: [] };
    if (term !== '') this.#byTerm.set(term, counted);
    this.#byWord.set(word, term === '' ? undefined : counted);
    return term === '' ? undefined : counted;
  }
}

const CAPITALIZED = /^\p{Lu}\p{Ll}+$/u;

/** The word as the paper writes it, but in small letters where it only begins with a capital. */
export function asWritten(word: string, paper: Paper): string {
  const [written = word] =
    new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu').exec(wholeText(paper)) ?? [];
  return CAPITALIZED.test(written) ? word : written;
}

function wholeText(paper: Paper): string {
  return TEXTS.map((field) => fieldText(paper, field).slice(0, MAX_TEXT)).join(' ');
}
