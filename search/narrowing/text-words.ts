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
const WORD = /[\p{L}\p{N}]+/gu;
const PLAIN = /^[a-z]{3,30}$/;

const termOf = memoize((word) => (PLAIN.test(word) && !STOP_WORDS.has(word) ? stem(word) : ''));

/**
 * The plain words of what these hits say, but for empty ones, by their stems. Not tokenized as the index does, which
 * takes ten times as long and differs in names with marks alone. Costs some 30 µs for each hit.
 */
export function textWords(papers: readonly Paper[]): TextWord[] {
  const found = new Map<string, { label: string; hits: number[] }>();
  for (const [place, paper] of papers.entries()) {
    for (const word of wholeText(paper).toLowerCase().match(WORD) ?? []) {
      const term = termOf(word);
      if (term === '') continue;
      const known = found.get(term);
      if (!known) found.set(term, { label: word, hits: [place] });
      else if (known.hits.at(-1) !== place) known.hits.push(place);
    }
  }
  return [...found].map(([term, { label, hits }]) => ({ field: 'anywhere', terms: [term], label, hits }));
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
