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

/** A term while it is counted. */
interface FoundTerm {
  label: string;
  hits: number[];
  /** the place of the last of them */
  last: number;
}

const TEXTS = ['title', 'keywords', 'aiSummary', 'abstract'] as const;
// The end of an abstract says less of what a paper is about, and to leave it out helps readers (docs/experiments.md).
const MAX_TEXT = 1_000;
const WORD = /[\p{L}\p{N}]+/gu;
// The same in a text of nothing else, without the shorter words, which PLAIN leaves out.
const ASCII = /^\p{ASCII}*$/u;
const ASCII_WORD = /[a-z0-9]{3,}/g;
const PLAIN = /^[a-z]{3,30}$/;

const termOf = memoize((word) => (PLAIN.test(word) && !STOP_WORDS.has(word) ? stem(word) : ''));

/**
 * The plain words of what these hits say, but for empty ones, by their stems. Not tokenized as the index does, which
 * takes ten times as long and differs in names with marks alone. Costs some 20 µs for each hit.
 */
export function textWords(papers: readonly Paper[]): TextWord[] {
  const found = new Map<string, FoundTerm>();
  // By the word as it is inflected, null for one that is left out: most words of a text were met in those before it.
  const met = new Map<string, FoundTerm | null>();
  for (const [place, paper] of papers.entries()) {
    const text = wholeText(paper).toLowerCase();
    for (const word of text.match(ASCII.test(text) ? ASCII_WORD : WORD) ?? []) {
      let known = met.get(word);
      if (known === undefined) {
        known = termFor(word, found);
        met.set(word, known);
      }
      if (known === null || known.last === place) continue;
      known.last = place;
      known.hits.push(place);
    }
  }
  return Array.from(found, ([term, { label, hits }]) => ({ field: 'anywhere', terms: [term], label, hits }));
}

function termFor(word: string, found: Map<string, FoundTerm>): FoundTerm | null {
  const term = termOf(word);
  if (term === '') return null;
  const known = found.get(term) ?? { label: word, hits: [], last: -1 };
  found.set(term, known);
  return known;
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
