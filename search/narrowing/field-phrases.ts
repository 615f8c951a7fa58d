import type { Paper } from '../../papers/paper.ts';
import { fieldText } from '../analysis/field-text.ts';
import { STOP_WORDS } from '../analysis/stop-words.ts';
import { tokenOffsets } from '../query/highlight/token-offsets.ts';

/** The fields that chips are taken from: short, and in words that a reader has seen. */
export const NARROWED_FIELDS = ['keywords', 'title', 'organisation'] as const;
export type NarrowedField = (typeof NARROWED_FIELDS)[number];

/** The most words of a chip. */
export const MAX_WORDS = 3;
// Longer texts are cut: a title or a list of keywords is no longer, unless a page made it so.
const MAX_TEXT = 600;

/** Up to three consecutive terms in a field of some hits. */
export interface FieldPhrase {
  field: NarrowedField;
  terms: readonly string[];
  /** as the best of the hits writes it */
  label: string;
  /** the places of the hits that have it, the best first */
  hits: readonly number[];
}

/**
 * What may be offered of these hits: whole keywords, words and phrases of titles, names of organisations. A hit has a
 * phrase by the same rule by which a quoted one is found in that field; what one hit alone has is left out. Costs some
 * 40 µs for each hit.
 */
export function fieldPhrases(papers: readonly Paper[]): FieldPhrase[] {
  return NARROWED_FIELDS.flatMap((field) => {
    const found = new Map<string, Found>();
    for (const [place, paper] of papers.entries()) addRuns(found, place, fieldText(paper, field).slice(0, MAX_TEXT));
    return [...found].flatMap(([key, { hits, written }]) => {
      // Most are of one hit alone, and not worth a look.
      const label = hits.length > 1 ? sayable(written, papers, field) : undefined;
      return label === undefined ? [] : [{ field, terms: key.split(' '), label, hits }];
    });
  });
}

/** Where consecutive terms stand in the text of a hit. */
interface Place {
  place: number;
  from: number;
  to: number;
}

interface Found {
  hits: number[];
  /** where they stand as words of their own, at most in MOST_TRIED hits */
  written: Place[];
}

const MOST_TRIED = 4;

function addRuns(found: Map<string, Found>, place: number, text: string): void {
  const terms = termsIn(text);
  for (const [start, first] of terms.entries()) {
    let key = '';
    for (const last of terms.slice(start, start + MAX_WORDS)) {
      key = key === '' ? last.term : `${key} ${last.term}`;
      const known = found.get(key) ?? { hits: [], written: [] };
      if (known.hits.length === 0) found.set(key, known);
      if (known.hits.at(-1) !== place) known.hits.push(place);
      if (first.begins && last.ends && known.written.length < MOST_TRIED) {
        known.written.push({ place, from: first.from, to: last.to });
      }
    }
  }
}

/** The first of these places whose text can be offered as it is written. */
function sayable(written: readonly Place[], papers: readonly Paper[], field: NarrowedField): string | undefined {
  for (const { place, from, to } of written) {
    const paper = papers[place];
    const text = paper ? fieldText(paper, field).slice(0, MAX_TEXT) : '';
    if (paper && isSayable(paper, field, text, from, to)) return text.slice(from, to);
  }
  return undefined;
}

interface PlacedTerm {
  term: string;
  from: number;
  to: number;
  /** it begins, or ends, what is written there: `llama3` is two terms */
  begins: boolean;
  ends: boolean;
}

function termsIn(text: string): PlacedTerm[] {
  return tokenOffsets(text).flatMap(({ start, terms }) =>
    terms
      .filter(({ isInSequence }) => isInSequence)
      .flatMap(({ from, to, terms: inside }) =>
        inside.map((term, i) => ({
          term,
          from: start + from,
          to: start + to,
          begins: i === 0,
          ends: i === inside.length - 1,
        })),
      ),
  );
}

function isSayable(paper: Paper, field: NarrowedField, text: string, from: number, to: number): boolean {
  if (field === 'title') return isTitlePhrase(text.slice(from, to));
  const isWhole =
    field === 'keywords'
      ? keywordEnds(text).get(from) === to
      : from === 0 && to === (paper.organisation?.name.length ?? 0);
  return isWhole && isPlain(text.slice(from, to));
}

// fieldText joins keywords so.
const KEYWORD = /[^,]+?(?=\s*(?:,|$))/g;

function keywordEnds(text: string): Map<number, number> {
  return new Map(
    Array.from(text.matchAll(KEYWORD), ({ 0: found, index }): [number, number] => {
      const blank = found.length - found.trimStart().length;
      return [index + blank, index + found.length];
    }),
  );
}

// Words with one blank or joint between them: nothing that ends a clause.
const PLAIN = /^[\p{L}\p{M}\p{N}]+(?:[-.&_'’\u2010-\u2013/+ ][\p{L}\p{M}\p{N}]+)*$/u;

function isPlain(text: string): boolean {
  return PLAIN.test(text) && /\p{L}/u.test(text);
}

function isTitlePhrase(text: string): boolean {
  if (!isPlain(text)) return false;
  const words = text.toLowerCase().split(' ');
  const isEmpty = (word = '') => STOP_WORDS.has(word) || word.length < 2;
  return !isEmpty(words[0]) && !isEmpty(words.at(-1));
}

// A word of a title begins with a capital because it is one of a title: `Video`, but not `GPT` or `LoRA`.
const CAPITALIZED = /(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll}+(?![\p{L}\p{N}]))/gu;

/** The phrase as it stands in a sentence. */
export function inSentence({ field, label }: FieldPhrase): string {
  return field === 'title' ? label.replace(CAPITALIZED, (capital) => capital.toLowerCase()) : label;
}
